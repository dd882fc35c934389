import type { Rule } from './rule.ts';

export const headingOrder: Rule = {
  name: 'heading-order',
  severity: 'error',
  ensures: 'Headings start at `##`, skip no level, and two of one text do not say the same.',
  *find({ authored }) {
    for (const { content } of authored.texts.values()) {
      let before = 1;
      const seen = new Set<string>();
      for (const { depth, text, position } of content.headings) {
        if (depth === 1) {
          yield {
            position,
            what: 'A heading `#` stands in the text; the title of the page is its only one.',
            fix: 'Write `##`.',
          };
        } else if (depth > before + 1) {
          yield {
            position,
            what: `This heading of level ${depth} follows one of level ${before}.`,
            fix: `Write \`${'#'.repeat(before + 1)}\`, so that no level is skipped.`,
          };
        } else if (depth > 3) {
          yield { position, what: 'Headings go down to `###`.', fix: 'Write `###`, or make it a sentence.' };
        }
        if (seen.has(text)) {
          yield {
            position,
            what: `The heading “${text}” stands twice in this text.`,
            fix: 'Say what is different about the second.',
          };
        }
        seen.add(text);
        before = Math.max(depth, 2);
      }
    }
  },
};
