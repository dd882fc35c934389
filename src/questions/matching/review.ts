import { EXPLANATION, type Mark, type Review } from '../review.ts';
import { countRightPairs, type MatchingAnswer, type MatchingKey } from './score.ts';

type Item = MatchingKey['items'][number];

/** The reason of an item names its match, so it is shown for a right pair and with the answer, not before. */
function markItem(
  { letter: place, match }: Item,
  choice: string | undefined,
  full: boolean,
): Mark | undefined {
  if (choice === match)
    return { place, state: 'right', word: { key: 'question.mark.right' }, feedback: [place] };
  const feedback = full ? [`${place}.answer`, place] : [];
  if (choice !== undefined) return { place, state: 'wrong', word: { key: 'question.mark.wrong' }, feedback };
  return full ? { place, state: 'plain', feedback } : undefined;
}

/** Every pair as right or not, with how many are right; with `full`, what belongs to each item, and why. */
export function reviewMatching(key: MatchingKey, answer: MatchingAnswer | undefined, full: boolean): Review {
  const choices = new Map(answer ?? []);
  const marks = key.items
    .map((item) => markItem(item, choices.get(item.letter), full))
    .filter((mark) => mark !== undefined);
  const said = full ? [EXPLANATION] : [];
  const values = { n: countRightPairs(key, answer ?? []), total: key.items.length };
  if (answer === undefined || values.n === values.total) return { marks, said };
  return { marks, said, line: { key: 'question.line.pairs', values } };
}
