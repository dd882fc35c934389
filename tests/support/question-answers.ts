import fc from 'fast-check';
import type { Question } from '../../src/questions/index.ts';

type OfType<T extends Question['type']> = Extract<Question, { type: T }>;
type Answers<T extends Question['type']> = {
  /** The answer that is right. */
  readonly key: (question: OfType<T>) => unknown;
  /** Any complete answer, the right one included; for a number: one that is right only if it is the key. */
  readonly complete: (question: OfType<T>) => fc.Arbitrary<unknown>;
  readonly incomplete: (question: OfType<T>) => readonly unknown[];
};

const lettersOf = (entries: readonly { readonly letter: string }[]) => entries.map((entry) => entry.letter);
const inOrder = (letters: readonly string[]) => [...letters].sort();

const singleChoice: Answers<'single-choice'> = {
  key: ({ options }) => options.find((option) => option.correct)?.letter,
  complete: ({ options }) => fc.constantFrom(...lettersOf(options)),
  incomplete: () => ['', 'z', 'ab'],
};

const multipleChoice: Answers<'multiple-choice'> = {
  key: ({ options }) => inOrder(lettersOf(options.filter((option) => option.correct))),
  complete: ({ options }) => fc.subarray(lettersOf(options), { minLength: 1 }).map(inOrder),
  incomplete: () => [[], ['z'], ['a', 'z']],
};

const trueFalse: Answers<'true-false'> = {
  key: ({ answer }) => answer,
  complete: () => fc.boolean(),
  incomplete: () => [],
};

const matching: Answers<'matching'> = {
  key: ({ items }) => items.map(({ letter, match }) => [letter, match]).sort(),
  complete: ({ items, choices }) =>
    fc
      .tuple(...items.map(() => fc.constantFrom(...lettersOf(choices))))
      .map((picked) => inOrder(lettersOf(items)).map((letter, index) => [letter, picked[index]])),
  incomplete: () => [
    [],
    [['a', 'p']],
    [
      ['a', 'p'],
      ['b', 'q'],
      ['z', 'r'],
    ],
    [
      ['a', 'p'],
      ['b', 'q'],
      ['c', 'z'],
    ],
  ],
};

const ordering: Answers<'ordering'> = {
  key: ({ items }) => lettersOf(items),
  complete: ({ items }) => {
    const letters = lettersOf(items);
    return fc.shuffledSubarray(letters, { minLength: letters.length });
  },
  incomplete: ({ items }) => [[], lettersOf(items).slice(1), lettersOf(items).map(() => 'a')],
};

const numeric: Answers<'numeric'> = {
  key: ({ answer }) => answer,
  complete: ({ answer, tolerance, range }) =>
    fc.oneof(
      fc.constant(answer),
      fc
        .double({ min: range[0], max: range[1], noNaN: true })
        .map((value) => Number(value.toFixed(6)) + 0)
        .filter((value) => Math.abs(value - answer) > tolerance + 1e-6),
    ),
  incomplete: ({ range }) => [range[0] - 1, range[1] + 1, Number.NaN, Number.POSITIVE_INFINITY],
};

const answersByType: { readonly [T in Question['type']]: Answers<T> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  matching,
  ordering,
  numeric,
};

const of = (question: Question) => answersByType[question.type] as unknown as Answers<Question['type']>;

/** The right answer of any question. */
export const keyAnswerOf = (question: Question): unknown => of(question).key(question);

/** Complete answers of any question, right and wrong. */
export const answersOf = (question: Question): fc.Arbitrary<unknown> => of(question).complete(question);

/** Answers that are not complete or name what the question does not have. */
export const incompleteAnswersOf = (question: Question): readonly unknown[] =>
  of(question).incomplete(question);
