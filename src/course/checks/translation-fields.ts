import { startOf } from '../../problems/source-text.ts';
import type { AuthoredText } from '../authored.ts';
import { hashInYaml, hashText } from '../translations.ts';
import { placeInFrontmatter } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

export const translationFields: Rule = {
  name: 'translation-fields',
  severity: 'error',
  ensures: 'A translation says which text it translates and who translated it; a source text says neither.',
  *find(context) {
    for (const text of context.authored.texts.values()) yield* inText(context, text);
  },
};

function* inText({ course, authored }: CheckContext, text: AuthoredText): Iterable<Finding> {
  const data = text.mdx.frontmatter?.data;
  if (typeof data !== 'object' || data === null) return;
  const isSource = text.path.language === course.settings.sourceLanguage;
  for (const field of ['source', 'translator']) {
    const written = Object.hasOwn(data, field);
    if (isSource && written) {
      yield {
        ...placeInFrontmatter(text, [field]),
        what: `\`${field}\` belongs to translations; this is the source text.`,
        fix: 'Remove the field.',
      };
    }
    if (!isSource && !written) {
      const file = text.mdx.file.replace(`/${text.path.language}/`, `/${course.settings.sourceLanguage}/`);
      const source = authored.texts.get(file);
      yield {
        position: startOf(text.mdx.file),
        field,
        what: `The translation has no \`${field}\`.`,
        fix:
          field === 'source' && source !== undefined
            ? `Add \`source: ${hashInYaml(hashText(source.mdx.text))}\`, the hash of ${file}.`
            : `Add \`${field}\`, for example \`machine-assisted, not reviewed by a native speaker\`.`,
      };
    }
  }
}
