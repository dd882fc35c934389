import type { Root } from 'mdast';
import type { Position } from '../../problems/problem.ts';
import { placeOf } from '../written-text.ts';
import type { Finding, Rule } from './rule.ts';

const phrases = [
  'it is important to note',
  'it is worth noting',
  'plays a crucial role',
  'plays a key role',
  'plays a vital role',
  'in today’s',
  "in today's",
  'rapidly evolving',
  'ever-changing',
  'ever-evolving',
  'fast-paced',
  'landscape of AI',
  'dive into',
  'deep dive',
  'delve',
  'unlock the',
  'unleash',
  'leverage',
  'game-changer',
  'cutting-edge',
  'holistic',
  'seamless',
  'robust framework',
  'in conclusion',
  'as we have seen',
  'let us explore',
  'at the end of the day',
  'needless to say',
];
const words = phrases.map((phrase) => phrase.replaceAll('-', '[- ]')).join('|');
const pattern = new RegExp(`\\b(${words}|not only\\b[^.;]{1,120}\\bbut also)\\b`, 'gi');

export const fillerPhrase: Rule = {
  name: 'filler-phrase',
  severity: 'warning',
  ensures: 'English texts are free of phrases that readers recognise as filler.',
  *find({ authored }) {
    for (const { path, mdx } of authored.texts.values()) {
      if (path.language === 'en' && mdx.tree !== undefined) yield* inside(mdx.file, mdx.tree);
    }
  },
};

function* inside(file: string, node: Root | Root['children'][number]): Iterable<Finding> {
  if (node.type === 'text') {
    for (const match of node.value.matchAll(pattern)) {
      yield {
        position: within(placeOf(file, node), node.value, match.index),
        what: `“${match[0]}” is a phrase that readers skip.`,
        fix: 'Say what is meant, or cut it.',
      };
    }
  }
  if ('children' in node) for (const child of node.children) yield* inside(file, child);
}

/** Position of an offset in a text that starts at `start`. */
function within(start: Position, text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    file: start.file,
    line: start.line + lines.length - 1,
    column: lines.length > 1 ? last.length + 1 : start.column + offset,
  };
}
