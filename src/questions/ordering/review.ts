import { EXPLANATION, type Mark, type Review } from '../review.ts';
import {
  countRightNeighbours,
  type OrderingAnswer,
  type OrderingKey,
  rightOrder,
  standsRight,
} from './score.ts';

/** Key of the right order with its reasons. */
export const ORDER = 'order';

function wordAt(index: number, right: boolean): string {
  if (index === 0) return right ? 'question.order.first' : 'question.order.notFirst';
  return right ? 'question.order.next' : 'question.order.notNext';
}

/** The reason of an item tells its place, so it is shown where the item stands right, and with the answer. */
function markItem(right: readonly string[], answer: OrderingAnswer, index: number, full: boolean): Mark {
  const place = answer[index] ?? '';
  const stands = standsRight(right, answer, index);
  const word = { key: wordAt(index, stands) };
  return { place, state: stands ? 'right' : 'wrong', word, feedback: stands && !full ? [place] : [] };
}

/** Every item by whether it follows the one above rightly; with `full`, the right order and the reason of each place. */
export function reviewOrdering(key: OrderingKey, answer: OrderingAnswer | undefined, full: boolean): Review {
  const right = rightOrder(key);
  const said = full ? [ORDER, EXPLANATION] : [];
  if (answer === undefined) return { marks: [], said };
  const n = countRightNeighbours(right, answer);
  const total = right.length - 1;
  const marks = answer.map((_letter, index) => markItem(right, answer, index, full && n < total));
  if (n === total) return { marks, said: full ? [EXPLANATION] : [] };
  return { marks, said, line: { key: 'question.line.neighbours', values: { n, total } } };
}
