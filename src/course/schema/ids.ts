import { z } from 'zod';
import { languageCodes } from '../../i18n/languages.ts';
import type { AuthorRule } from '../../questions/author-rules.ts';

/** Options for Zod's `refine`: like `ruleOptions` of the question types, with a sentence that may quote the input. */
export function authorRule(rule: string, what: (input: string) => string, fix: string) {
  return {
    error: (issue: { input?: unknown }) => what(String(issue.input)),
    params: { rule, fix } satisfies AuthorRule,
  };
}

/** A text of a fixed form. `what` completes "… is not", `example` shows the form. */
export function writtenLike(pattern: RegExp, what: string, example: string) {
  const rule = authorRule(
    'text-form',
    (input) => `\`${input}\` is not ${what}.`,
    `Write it like \`${example}\`.`,
  );
  return z
    .string()
    .refine((text) => pattern.test(text), rule)
    .meta({ pattern: pattern.source });
}

/** Competence area, two capital letters. */
export const areaCodeSchema = writtenLike(/^[A-Z]{2}$/, 'the code of a competence area', 'AL');
/** Competence of the qualification profile. */
export const competenceIdSchema = writtenLike(/^[A-Z]{2}[1-9]$/, 'the id of a competence', 'AL3');
/** Learning outcome: area code, `K` knowledge, `S` skills or `C` responsibility and autonomy, number. */
export const outcomeIdSchema = writtenLike(
  /^[A-Z]{2}-[KSC][1-9]\d?$/,
  'the id of a learning outcome',
  'AL-K1',
);
export const lessonIdSchema = writtenLike(/^[A-Z]{2}-L[1-9]\d?$/, 'the id of a lesson', 'AL-L1');
export const activityIdSchema = writtenLike(/^[A-Z]{2}-A[1-9]\d?$/, 'the id of an activity', 'AL-A1');
export const questionNumberSchema = writtenLike(/^[A-Z]{2}-Q\d{3}$/, 'the number of a question', 'AL-Q017');
export const portfolioIdSchema = writtenLike(/^[A-Z]{2}-P[1-9]$/, 'the id of a portfolio task', 'AL-P1');
/** Entry of facts.yaml: one or more groups of capital letters, then a number. */
export const factIdSchema = writtenLike(
  /^[A-Z]{2,6}(-[A-Z0-9]{2,4})?-\d{1,2}[a-z]?$/,
  'the id of a fact',
  'CASE-04',
);
export const surveyIdSchema = writtenLike(/^[A-Z]\d{2}$/, 'the id of a survey figure', 'U03');
/** Folder of a module, of a page, of a glossary term. */
export const slugSchema = writtenLike(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'a name in small letters, digits and hyphens',
  'ai-literacy',
);
export const languageCodeSchema = z.enum(languageCodes);

/** First 12 hexadecimal digits of the SHA-256 of a source text (src/course/translations.ts). */
export const sourceHashSchema = writtenLike(/^[0-9a-f]{12}$/, 'a source hash', '3fa4c01b77de');
/** Calendar day. */
export const daySchema = writtenLike(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day', '2026-11-30');
/** Month. */
export const monthSchema = writtenLike(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month', '2026-11');
export const urlSchema = writtenLike(/^https?:\/\/\S+$/, 'a web address', 'https://example.org/page');

/** A text that says something: no empty one, no stray space at its ends. */
export const textSchema = z.string().refine(
  (text) => text.trim() !== '',
  authorRule(
    'empty-text',
    () => 'This text is empty.',
    'Write the text, or remove the field if it is optional.',
  ),
);

/** Whole minutes. */
export const minutesSchema = z.int().min(1).max(600);
/** A share between 0 and 1. */
export const shareSchema = z.number().min(0).max(1);
