import { z } from 'zod';

/**
 * What a rule of a question schema adds to its issue, as `params` of a Zod `custom` issue: the message is the sentence
 * that says what is wrong, `fix` the one that says what to do, `rule` the permanent name of the rule.
 */
export interface AuthorRule {
  readonly rule: string;
  readonly fix: string;
}

type Check<T> = (value: T) => boolean;
type RuleOptions = { error: string; params: Record<string, string> };

/** Options for Zod's `refine` that carry an author rule. */
export function ruleOptions(rule: string, what: string, fix: string): RuleOptions {
  return { error: what, params: { rule, fix } satisfies AuthorRule };
}

/** A text that matches `pattern`; the pattern also reaches the JSON schema for editors. */
export function writtenAs(pattern: RegExp, rule: string, what: string, fix: string) {
  const matches: Check<string> = (value) => pattern.test(value);
  return z
    .string()
    .refine(matches, ruleOptions(rule, what, fix))
    .meta({ pattern: pattern.source });
}

const RAW_HTML = /<\/?[a-z][^<>]*>|<!--/i;
const CODE_OR_AUTOLINK = /`[^`]*`|<https?:[^<>]*>|<mailto:[^<>]*>/gi;
const ENDS_LIKE_A_SENTENCE = /[.!?…]["'”’»“)*_]*$/;
const NOT_A_PARAGRAPH = /^\s{0,3}(?:[-*+]\s|\d+[.)]\s|>|\||#{1,6}\s|```|~~~)/;

/** CommonMark with GFM tables, not empty; raw HTML is an error. */
export const markdown = z
  .string()
  .refine(
    (text) => text.trim() !== '',
    ruleOptions(
      'empty-text',
      'This text is empty.',
      'Write the text, or remove the field if it is optional.',
    ),
  )
  .refine(
    (text) => !RAW_HTML.test(text.replace(CODE_OR_AUTOLINK, '')),
    ruleOptions(
      'raw-html',
      'This text holds raw HTML, which is not shown.',
      'Write it in Markdown; put a literal `<` of code between backticks.',
    ),
  );

/** Inline Markdown of one line of thought: an option, an item, a choice. */
export const inlineMarkdown = markdown.refine(
  (text) => !/\n\s*\n/.test(text.trim()) && !NOT_A_PARAGRAPH.test(text),
  ruleOptions(
    'one-paragraph',
    'This text has to be one paragraph.',
    'Join it to one paragraph without lists or tables.',
  ),
);

/** Markdown that ends with the question itself as a plain paragraph, because that paragraph becomes the legend. */
export const stemMarkdown = markdown.refine(
  (text) =>
    !NOT_A_PARAGRAPH.test(
      text
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? '',
    ),
  ruleOptions(
    'stem-ends-with-question',
    'A stem ends with the question as a plain paragraph; this one ends with a list, a table, a quotation or a heading.',
    'Move that part to `exhibit`, or put the question after it.',
  ),
);

/** Feedback: at least one full sentence that gives a reason (25 characters, ends with a full stop). */
export const sentence = markdown.refine(
  (text) => text.trim().length >= 25 && ENDS_LIKE_A_SENTENCE.test(text.trim()),
  ruleOptions(
    'full-sentence',
    'Feedback is at least one full sentence with a reason; this text is shorter or has no end.',
    'Say why this answer is tempting and what it overlooks, and end with a full stop.',
  ),
);

/** A written letter of an option or item; letters are never reused, so that stored answers keep their meaning. */
export function letter(from: string, to: string) {
  return writtenAs(
    new RegExp(`^[${from}-${to}]$`),
    'letter',
    `A letter is one small letter from ${from} to ${to}.`,
    `Write a letter from ${from} to ${to} that no other entry of this question has or had.`,
  );
}

/** Whether no value stands twice. */
export function allDiffer(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** Options for `refine` on a list of entries with letters. */
export const lettersDiffer = ruleOptions(
  'letter-twice',
  'Two entries of this list have the same letter.',
  'Give each entry its own letter; stored answers name entries by it.',
);
