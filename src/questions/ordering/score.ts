import { fixedShuffle } from '../fixed-shuffle.ts';
import type { KeyedLogic, PublicQuestion, QuestionKey, Score } from '../question.ts';
import {
  answeredWith,
  inLetterOrder,
  interactionHead,
  keyHead,
  notAnswered,
  publicHead,
  sameList,
} from '../score-parts.ts';
import type { OrderingQuestion } from './schema.ts';

/** Letters of the items from first to last. */
export type OrderingAnswer = readonly string[];

export interface OrderingKey extends QuestionKey {
  /** In the right order. */
  readonly items: readonly { readonly letter: string }[];
}

export interface PublicOrdering extends PublicQuestion {
  /** In the order in which they are shown at first. */
  readonly items: readonly { readonly letter: string; readonly text: string }[];
}

/** Letters in the right order. */
export function rightOrder(key: OrderingKey): string[] {
  return key.items.map((item) => item.letter);
}

/** Whether `letter` at `place` has the right item right before it (at the start: whether it is the first). */
export function standsRight(right: readonly string[], answer: OrderingAnswer, place: number): boolean {
  const letter = answer[place];
  const before = place === 0 ? undefined : answer[place - 1];
  return letter !== undefined && right[right.indexOf(letter) - 1] === before;
}

/** How many items stand right after the item that comes before them in the right order; one less than items at most. */
export function countRightNeighbours(right: readonly string[], answer: OrderingAnswer): number {
  return answer.filter((_letter, place) => place > 0 && standsRight(right, answer, place)).length;
}

function isComplete(key: OrderingKey, answer: OrderingAnswer): boolean {
  return (
    answer.length === key.items.length && sameList(inLetterOrder(answer), inLetterOrder(rightOrder(key)))
  );
}

function score(key: OrderingKey, answer: OrderingAnswer | undefined): Score {
  if (answer === undefined || !isComplete(key, answer)) return notAnswered;
  return answeredWith(countRightNeighbours(rightOrder(key), answer) / (key.items.length - 1));
}

function decode(key: OrderingKey, text: string): OrderingAnswer | undefined {
  const answer = [...text];
  return isComplete(key, answer) ? answer : undefined;
}

/** Mixed so that no item stands right: neither the first one nor any that follows another. */
function shownItems(question: OrderingQuestion) {
  const right = rightOrder(question);
  const nothingStandsRight = (order: readonly { letter: string }[]) => {
    const letters = order.map((item) => item.letter);
    return !letters.some((_letter, place) => standsRight(right, letters, place));
  };
  const plain = question.items.map(({ letter, text }) => ({ letter, text }));
  return fixedShuffle(plain, question.number, nothingStandsRight);
}

/** Points: share of neighbours that follow each other in the right order. Encoded as the letters in the given order. */
export const ordering: KeyedLogic<OrderingQuestion, OrderingKey, OrderingAnswer, PublicOrdering> = {
  type: 'ordering',
  score,
  encode: (_key, answer) => answer.join(''),
  decode,
  toInteraction: (key, answer) => ({
    ...interactionHead(key, score(key, answer)),
    kind: 'sequencing',
    response: answer,
    pattern: rightOrder(key),
  }),
  toPublic: (question) => ({ ...publicHead(question), items: shownItems(question) }),
  toKey: (question) => ({ ...keyHead(question), items: question.items.map(({ letter }) => ({ letter })) }),
};
