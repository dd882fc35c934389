import { startOf } from '../../problems/source-text.ts';
import type { AuthoredText } from '../authored.ts';
import { components } from '../components.ts';
import { idsIn } from '../written-text.ts';
import type { Rule } from './rule.ts';

export const translationComponents: Rule = {
  name: 'translation-components',
  severity: 'warning',
  ensures:
    'A translation shows the same facts, figures, questions and headings as its source, so that links and progress fit.',
  *find({ course, authored }) {
    const source = course.settings.sourceLanguage;
    for (const text of authored.texts.values()) {
      if (text.path.language === source) continue;
      const original = authored.texts.get(text.mdx.file.replace(`/${text.path.language}/`, `/${source}/`));
      if (original === undefined || original.mdx.tree === undefined || text.mdx.tree === undefined) continue;
      const missing = lacking(usesOf(original), usesOf(text));
      const added = lacking(usesOf(text), usesOf(original));
      if (missing.length > 0 || added.length > 0) {
        yield {
          position: startOf(text.mdx.file),
          what: `The translation ${[missing.length > 0 ? `lacks ${missing.join(', ')}` : '', added.length > 0 ? `adds ${added.join(', ')}` : ''].filter(Boolean).join(' and ')}.`,
          fix: 'Use the same components as the source; only texts are translated.',
        };
      }
      const [here, there] = [text, original].map(({ content }) =>
        content.headings.map(({ depth }) => depth).join(' '),
      );
      if (here === there) continue;
      yield {
        position: startOf(text.mdx.file),
        what: 'The headings of the translation are not those of the source in number and level.',
        fix: 'Give every heading of the source one heading of the same level: links find it by its place.',
      };
    }
  },
};

/** `Fact CASE-04`, `Questions AL-Q041` … for every id a text shows. */
function usesOf({ content }: AuthoredText): string[] {
  return content.components.flatMap((use) =>
    Object.entries(components[use.name]?.attributes ?? {}).flatMap(([field, { refers }]) =>
      refers === undefined || refers === 'section' ? [] : idsIn(use, field).map((id) => `${use.name} ${id}`),
    ),
  );
}

/** Entries of `wanted` that `there` has fewer times. */
function lacking(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return wanted.filter((use) => {
    const index = left.indexOf(use);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
