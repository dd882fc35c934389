import type { z } from 'zod';
import type { LanguageCode } from '../i18n/languages.ts';
import { fieldName } from '../problems/parse-yaml.ts';
import type { Problem } from '../problems/problem.ts';
import { type Path, wordIssue } from '../problems/wording.ts';
import { type Question, questionSchema } from '../questions/index.ts';
import { indexOfEntry, mergeTexts } from './merge-texts.ts';
import type { Reader } from './reader.ts';
import { bankSchema, bankTranslationSchema, type QuestionTexts, questionTextsSchema } from './schema/bank.ts';
import { type Credential, credentialSchema, credentialTranslationSchema } from './schema/credential.ts';
import { type Portfolio, portfolioSchema, portfolioTranslationSchema } from './schema/portfolio.ts';

/** The bank of a unit in the source language; empty for a unit without one. */
export function loadBank(
  reader: Reader,
  unit: string,
): { questions: Question[]; retired: readonly string[] } {
  const file = `assessments/${unit}/questions.yaml`;
  if (!reader.authored.files.has(file)) return { questions: [], retired: [] };
  const head = reader.whole(file, bankSchema);
  const questions = reader.rows(file, ['questions'], questionSchema);
  return { questions, retired: head?.retired ?? [] };
}

/** The questions that are translated, whole, with the texts of `language`. */
export function loadBankTranslation(
  reader: Reader,
  unit: string,
  language: LanguageCode,
  questions: readonly Question[],
): Map<string, Question> {
  const file = `assessments/${unit}/questions.${language}.yaml`;
  const translated = new Map<string, Question>();
  if (!reader.authored.files.has(file)) return translated;
  reader.whole(file, bankTranslationSchema);
  for (const { row, index } of reader.placedRows(file, ['questions'], questionTextsSchema)) {
    const source = questions.find(({ number }) => number === row.number);
    const whole = source === undefined ? undefined : withTexts(reader, file, { source, texts: row, index });
    if (whole !== undefined) translated.set(row.number, whole);
  }
  return translated;
}

interface Translated {
  readonly source: Question;
  readonly texts: QuestionTexts;
  readonly index: number;
}

/** The source question with translated texts, checked by the schema of its type like any other. */
function withTexts(reader: Reader, file: string, { source, texts, index }: Translated): Question | undefined {
  const { number: _number, source: _hash, ...translated } = texts;
  const result = questionSchema.safeParse(mergeTexts(source, translated), { reportInput: true });
  if (result.success) return result.data;
  reader.problems.push(
    ...result.error.issues.flatMap(wordIssue).map(({ path, rule, what, fix }): Problem => {
      const place: Path = ['questions', index, ...pathInTexts(path, source, translated)];
      const position = reader.authored.data.get(file)?.yaml.valueAt(place) ?? { file, line: 1, column: 1 };
      return { severity: 'error', rule, position, field: fieldName(place), what, fix };
    }),
  );
  return undefined;
}

/** Path in the translation for a path in the merged question: entries may stand in another order there. */
function pathInTexts([list, index, ...rest]: Path, source: object, texts: object): Path {
  if (list === undefined) return [];
  if (typeof index !== 'number') return index === undefined ? [list] : [list, index, ...rest];
  const entries: unknown = Reflect.get(texts, list);
  const entry: unknown = Reflect.get(Reflect.get(source, list) as object, index);
  return [list, Array.isArray(entries) ? indexOfEntry(entry, entries) : index, ...rest];
}

interface TranslationOf<T> {
  readonly language: LanguageCode;
  readonly source: T | undefined;
}

export function loadPortfolio(
  reader: Reader,
  unit: string,
  translation?: TranslationOf<Portfolio>,
): Portfolio | undefined {
  return loadWithTranslation(
    reader,
    `assessments/${unit}/portfolio`,
    portfolioSchema,
    portfolioTranslationSchema,
    translation,
  );
}

export function loadCredential(
  reader: Reader,
  unit: string,
  translation?: TranslationOf<Credential>,
): Credential | undefined {
  return loadWithTranslation(
    reader,
    `assessments/${unit}/credential`,
    credentialSchema,
    credentialTranslationSchema,
    translation,
  );
}

function loadWithTranslation<S extends z.ZodType, T extends z.ZodType<{ source: string }>>(
  reader: Reader,
  path: string,
  schema: S,
  translationSchema: T,
  translation: TranslationOf<z.output<S>> | undefined,
): z.output<S> | undefined {
  const file = translation === undefined ? `${path}.yaml` : `${path}.${translation.language}.yaml`;
  if (!reader.authored.files.has(file)) return undefined;
  if (translation === undefined) return reader.whole(file, schema);
  const texts = reader.whole(file, translationSchema);
  if (texts === undefined || translation.source === undefined) return undefined;
  const { source: _hash, ...translated } = texts;
  const merged = schema.safeParse(mergeTexts(translation.source, translated));
  return merged.success ? merged.data : undefined;
}
