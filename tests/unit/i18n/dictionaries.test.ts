import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkDictionaries,
  type DictionaryFiles,
  dictionaryFrom,
  readDictionaries,
} from '../../../src/i18n/dictionaries.ts';
import { type LanguageCode, languageCodes } from '../../../src/i18n/languages.ts';
import { formatProblems } from '../../../src/problems/format-problem.ts';

const source = {
  'quiz.handIn': 'Hand in',
  'quiz.left.one': '{n} of {total} left',
  'quiz.left.other': '{n} of {total} left',
};
const latvian = {
  'quiz.handIn': 'Iesniegt',
  'quiz.left.zero': '{total}',
  'quiz.left.one': '{n}/{total}',
  'quiz.left.other': '{n}/{total}',
};

function files(changes: Partial<Record<LanguageCode, unknown>> = {}): DictionaryFiles {
  const all: Record<LanguageCode, unknown> = {
    en: source,
    nl: source,
    de: source,
    lv: latvian,
    tr: source,
    ...changes,
  };
  return new Map(
    languageCodes.map((code) => {
      const value = all[code];
      const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
      return [code, new TextEncoder().encode(text)];
    }),
  );
}

const report = (dictionaries: DictionaryFiles) =>
  formatProblems(checkDictionaries(dictionaries), 'text').trimEnd();

test('languages with the keys of English and the plural forms of their own have no problem', () => {
  expect(report(files())).toBe('');
});

test('a text is missing', () => {
  expect(report(files({ nl: { ...source, 'quiz.handIn': undefined } }))).toMatchInlineSnapshot(`
    "src/i18n/nl.json:1:1  (warning: interface-texts)
      These interface texts are missing and appear in English: \`quiz.handIn\`.
      Fix: Translate them; en.json has the source texts."
  `);
});

test('a plural form of the language is missing', () => {
  expect(report(files({ lv: source }))).toMatchInlineSnapshot(`
    "src/i18n/lv.json:1:1  (warning: interface-texts)
      These interface texts are missing and appear in English: \`quiz.left.zero\`.
      Fix: Translate them; en.json has the source texts."
  `);
});

test('a key is misspelt', () => {
  const { 'quiz.handIn': text, ...rest } = source;
  expect(report(files({ de: { ...rest, 'quiz.handin': text } }))).toMatchInlineSnapshot(`
    "src/i18n/de.json:1:1  (warning: interface-texts)
      These interface texts are missing and appear in English: \`quiz.handIn\`.
      Fix: Translate them; en.json has the source texts.

    src/i18n/de.json:4:3  quiz.handin  (error: interface-texts)
      No interface text is called \`quiz.handin\`.
      Fix: Did you mean \`quiz.handIn\`? Correct the key, or remove it."
  `);
});

test('a placeholder was translated', () => {
  expect(report(files({ tr: { ...source, 'quiz.left.other': '{n} / {toplam}' } }))).toMatchInlineSnapshot(`
    "src/i18n/tr.json:4:3  quiz.left.other  (error: interface-texts)
      The placeholders of this text are not those of the source text.
      Fix: Use the same ones as in “{n} of {total} left”."
  `);
});

test('a key has no dot, a text is no text', () => {
  expect(report(files({ de: { ...source, quiz: 'x', 'quiz.handIn': 5 } }))).toMatchInlineSnapshot(`
    "src/i18n/de.json:2:18  quiz.handIn  (error: invalid-value)
      This has to be a text; it is the number \`5\`.
      Fix: Write a text: put quotes around what stands there.

    src/i18n/de.json:5:3  quiz  (error: interface-texts)
      The key of an interface text has at least two parts with a dot between them.
      Fix: Write it like \`quiz.handIn\`."
  `);
});

test('a file is not valid JSON', () => {
  expect(
    report(files({ nl: '{\n  "quiz.handIn": "Inleveren"\n  "quiz.left.one": "x"\n}\n' })),
  ).toMatchInlineSnapshot(`
    "src/i18n/nl.json:3:3  (error: yaml-syntax)
      A quote, bracket, comma or colon is missing here.
      Fix: Close what was opened before this place."
  `);
});

test('a file is missing', () => {
  const without = new Map(files());
  without.delete('tr');
  expect(report(without)).toMatchInlineSnapshot(`
    "src/i18n/tr.json:1:1  (error: interface-texts)
      The file src/i18n/tr.json is missing.
      Fix: Write it, with the keys of en.json."
  `);
});

test('a text that is not translated comes in English', () => {
  expect(dictionaryFrom(files({ nl: { 'quiz.handIn': 'Inleveren' } }), 'nl')).toEqual({
    ...source,
    'quiz.handIn': 'Inleveren',
  });
});

test('a file that is not valid stops the build with a sentence', () => {
  expect(() => dictionaryFrom(files({ nl: '{' }), 'nl')).toThrow(/\.$/);
});

test('the language files of the product can be read', () => {
  const product = readDictionaries(join(import.meta.dirname, '../../../src/i18n'));
  expect([...product.keys()]).toEqual([...languageCodes]);
  expect(() => languageCodes.map((code) => dictionaryFrom(product, code))).not.toThrow();
});
