import type { Root } from 'mdast';
import { placeOf } from '../written-text.ts';
import type { Finding, Rule } from './rule.ts';

type Node = Root | Root['children'][number];

/** MDX can run code; lessons are data and never do. A comment `{/* … *\/}` is allowed. */
export const codeInText: Rule = {
  name: 'code-in-text',
  severity: 'error',
  ensures: 'Texts hold no imports, exports or expressions.',
  *find({ authored }) {
    for (const { mdx } of authored.texts.values()) {
      if (mdx.tree !== undefined) yield* inside(mdx.file, mdx.tree);
    }
  },
};

function* inside(file: string, node: Node): Iterable<Finding> {
  if (node.type === 'mdxjsEsm') {
    yield {
      position: placeOf(file, node),
      what: 'A line that starts with `import` or `export` is read as code.',
      fix: 'Remove it: all components are there without an import. If it is a sentence, begin it with another word.',
    };
  }
  if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value)) {
    yield {
      position: placeOf(file, node),
      what: 'Text in braces is read as code.',
      fix: 'Write `\\{` for a brace that is part of the text.',
    };
  }
  if ('children' in node) for (const child of node.children) yield* inside(file, child);
}

const isComment = (value: string) => /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(value);
