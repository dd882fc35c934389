import { fixedShuffle } from '../fixed-shuffle.ts';
import type { KeyedLogic, Pair, PublicQuestion, QuestionKey, Score } from '../question.ts';
import { answeredWith, interactionHead, keyHead, notAnswered, publicHead, sameList } from '../score-parts.ts';
import type { MatchingQuestion } from './schema.ts';

/** One pair per item, in the order of the items' letters: letter of the item, letter of the choice. */
export type MatchingAnswer = readonly Pair[];

export interface MatchingKey extends QuestionKey {
  readonly items: readonly { readonly letter: string; readonly match: string }[];
  readonly choices: readonly { readonly letter: string }[];
}

type Lettered = { readonly letter: string; readonly text: string };

export interface PublicMatching extends PublicQuestion {
  readonly items: readonly Lettered[];
  /** In the order in which they are shown. */
  readonly choices: readonly Lettered[];
}

const byLetter = (one: Pair, other: Pair) => (one[0] < other[0] ? -1 : 1);

/** The right pairs, in the order of the items' letters. */
export function rightPairs(key: MatchingKey): Pair[] {
  return key.items.map(({ letter, match }): Pair => [letter, match]).sort(byLetter);
}

/** Whether the answer gives every item exactly one of the choices. */
function isComplete(key: MatchingKey, answer: MatchingAnswer): boolean {
  const given = answer.map(([item]) => item);
  const wanted = rightPairs(key).map(([item]) => item);
  const known = answer.every(([, choice]) => key.choices.some(({ letter }) => letter === choice));
  return known && sameList(given, wanted);
}

/** How many pairs are right. */
export function countRightPairs(key: MatchingKey, answer: MatchingAnswer): number {
  return rightPairs(key).filter(([item, match]) =>
    answer.some(([source, target]) => source === item && target === match),
  ).length;
}

function score(key: MatchingKey, answer: MatchingAnswer | undefined): Score {
  if (answer === undefined || !isComplete(key, answer)) return notAnswered;
  return answeredWith(countRightPairs(key, answer) / key.items.length);
}

function decode(key: MatchingKey, text: string): MatchingAnswer | undefined {
  const answer = (text.match(/../g) ?? []).map((pair): Pair => [pair.charAt(0), pair.charAt(1)]);
  return text.length % 2 === 0 && isComplete(key, answer) ? answer : undefined;
}

/** The choices mixed, so that their order does not follow the order of the items. */
function shownChoices(question: MatchingQuestion): Lettered[] {
  const right = question.items.map((item) => item.match);
  const isMixed = (order: readonly Lettered[]) =>
    !sameList(
      order.map((choice) => choice.letter).filter((letter) => right.includes(letter)),
      right,
    );
  const plain = question.choices.map(({ letter, text }) => ({ letter, text }));
  return fixedShuffle(plain, question.number, isMixed);
}

/** Points: share of right pairs, once every item has a choice. Encoded as item and choice letters in turn: `aqbp`. */
export const matching: KeyedLogic<MatchingQuestion, MatchingKey, MatchingAnswer, PublicMatching> = {
  type: 'matching',
  score,
  encode: (_key, answer) => answer.map(([item, choice]) => item + choice).join(''),
  decode,
  toInteraction: (key, answer) => ({
    ...interactionHead(key, score(key, answer)),
    kind: 'matching',
    response: answer,
    pattern: rightPairs(key),
  }),
  toPublic: (question) => ({
    ...publicHead(question),
    items: question.items.map(({ letter, text }) => ({ letter, text })),
    choices: shownChoices(question),
  }),
  toKey: (question) => ({
    ...keyHead(question),
    items: question.items.map(({ letter, match }) => ({ letter, match })),
    choices: question.choices.map(({ letter }) => ({ letter })),
  }),
};
