import type { Link, Root } from 'mdast';
import { placeOf, textOf } from '../written-text.ts';
import type { Rule } from './rule.ts';

const empty = /^(click )?(here|this|link|more|read more|this (page|link|site)|https?:\/\/\S+)?$/i;

export const linkText: Rule = {
  name: 'link-text',
  severity: 'error',
  ensures: 'The text of every link says where it leads.',
  *find({ authored }) {
    for (const { mdx } of authored.texts.values()) {
      for (const link of linksIn(mdx.tree)) {
        const text = textOf(link).trim();
        if (!empty.test(text)) continue;
        yield {
          position: placeOf(mdx.file, link),
          what: text === '' ? 'The link has no text.' : `“${text}” does not say where the link leads.`,
          fix: 'Make the name of what is behind it the text of the link.',
        };
      }
    }
  },
};

function linksIn(node: Root | Root['children'][number] | undefined): Link[] {
  if (node === undefined) return [];
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}
