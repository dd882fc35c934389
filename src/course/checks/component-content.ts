import { components } from '../components.ts';
import { type ComponentUse, idsIn, textOf } from '../written-text.ts';
import type { Finding, Rule } from './rule.ts';

export const componentContent: Rule = {
  name: 'component-content',
  severity: 'error',
  ensures: 'Every component stands where it belongs and holds what it has to hold.',
  *find({ authored }) {
    for (const { content } of authored.texts.values()) {
      for (const use of content.components) yield* placed(use);
      yield* counted(content.components);
    }
  },
};

function* placed({ name, element, position, parent }: ComponentUse): Iterable<Finding> {
  const rule = components[name];
  if (rule === undefined) return;
  const isEmpty = textOf(element).trim() === '' && element.children.every((child) => child.type === 'text');
  if (rule.children === 'none' && !isEmpty) {
    yield {
      position,
      what: `\`${name}\` holds a text, which is not shown.`,
      fix: `Write \`<${name} … />\` and put the text beside it.`,
    };
  }
  if (rule.children !== 'none' && isEmpty) {
    yield {
      position,
      what: `\`${name}\` is empty.`,
      fix: `Write its text between \`<${name} …>\` and \`</${name}>\`.`,
    };
  }
  if (rule.inside !== undefined && parent?.name !== rule.inside) {
    yield {
      position,
      what: `\`${name}\` stands outside of \`${rule.inside}\`.`,
      fix: `Move it into a \`<${rule.inside}>\`.`,
    };
  }
}

const parts = ['was', 'found', 'followed', 'not-shown'];

/** `Case` holds its four parts once each, `Situation` at most one artefact, `Worked` at least one step. */
function* counted(uses: readonly ComponentUse[]): Iterable<Finding> {
  for (const outer of uses) {
    const inner = uses.filter(({ parent }) => parent === outer);
    const { position } = outer;
    if (outer.name === 'Case') {
      const there = inner.filter(({ name }) => name === 'Part').flatMap((part) => idsIn(part, 'is'));
      const wrong = parts.filter((part) => there.filter((one) => one === part).length !== 1);
      if (wrong.length > 0) {
        yield {
          position,
          what: `A \`Case\` has each of its four parts once; ${wrong.join(', ')} ${wrong.length === 1 ? 'is' : 'are'} missing or double.`,
          fix: 'Write `<Part is="was">`, `<Part is="found">`, `<Part is="followed">` and `<Part is="not-shown">`.',
        };
      }
    }
    if (outer.name === 'Situation' && inner.filter(({ name }) => name === 'Artefact').length > 1) {
      yield {
        position,
        what: 'A `Situation` has more than one `Artefact`.',
        fix: 'Keep one; the others belong further down.',
      };
    }
    if (outer.name === 'Worked' && !inner.some(({ name }) => name === 'Step')) {
      yield {
        position,
        what: 'A `Worked` example has no `Step`.',
        fix: 'Write `<Step question="…" so="…">…</Step>`.',
      };
    }
  }
}
