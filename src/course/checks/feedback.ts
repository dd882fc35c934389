import { placedQuestions } from './places.ts';
import type { Finding, Place, Rule } from './rule.ts';

const fewestWords = 6;
const verdict =
  /^(that is |this is )?(in)?correct[.!]?$|^(that is |this is )?(right|wrong)[.!]?$|^(yes|no|true|false)[.!]?$/i;

/** Schemas see to it that every option has feedback; this rule looks at what it says. */
export const feedback: Rule = {
  name: 'feedback',
  severity: 'error',
  ensures: 'The feedback of every option gives a reason of its own, not just a verdict.',
  *find(context) {
    for (const { question, at } of placedQuestions(context)) {
      const seen = new Map<string, string>();
      for (const { path, text } of feedbackIn(question)) {
        yield* problemsOf(text, at(...path), seen);
        seen.set(normal(text), path.join('.'));
      }
    }
  },
};

function* problemsOf(text: string, place: Place, seen: ReadonlyMap<string, string>): Iterable<Finding> {
  const before = seen.get(normal(text));
  if (before !== undefined) {
    yield {
      ...place,
      what: `This feedback is the same as that of \`${before}\`.`,
      fix: 'Say what this answer in particular gets right or overlooks.',
    };
  }
  const sentences = text.split(/(?<=[.!?])\s+/);
  const reasons = sentences.filter((sentence) => !verdict.test(sentence.trim())).join(' ');
  if (reasons.split(/\s+/).filter(Boolean).length < fewestWords) {
    yield {
      ...place,
      what: 'This feedback says whether the answer is right, but not why.',
      fix: 'Say in a full sentence why the answer is tempting and what it overlooks, or why it holds.',
    };
  }
}

const normal = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

interface FeedbackText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Every text under a field `feedback`, in any type of question. */
export function feedbackIn(value: unknown, path: readonly PropertyKey[] = []): FeedbackText[] {
  if (typeof value === 'string') return path.includes('feedback') ? [{ path, text: value }] : [];
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => feedbackIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => feedbackIn(inner, [...path, field]));
}
