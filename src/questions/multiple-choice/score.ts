import {
  type ChoiceKey,
  hasOption,
  type PublicChoice,
  rightLetters,
  toChoiceKey,
  toPublicChoice,
} from '../choice-options.ts';
import type { KeyedLogic, Score } from '../question.ts';
import { answeredWith, inLetterOrder, interactionHead, notAnswered, sameList } from '../score-parts.ts';
import type { MultipleChoiceQuestion } from './schema.ts';

/** Letters of the chosen options, in the order of the alphabet. */
export type MultipleChoiceAnswer = readonly string[];

/** How many chosen options are right, how many are not, and how many would be right. */
export function countPicks(key: ChoiceKey, answer: MultipleChoiceAnswer) {
  const right = rightLetters(key);
  const picked = inLetterOrder(answer);
  const hits = picked.filter((letter) => right.includes(letter)).length;
  return { hits, falsePicks: picked.length - hits, total: right.length };
}

function score(key: ChoiceKey, answer: MultipleChoiceAnswer | undefined): Score {
  if (answer === undefined || answer.length === 0) return notAnswered;
  if (!answer.every((letter) => hasOption(key, letter))) return notAnswered;
  const { hits, falsePicks, total } = countPicks(key, answer);
  return answeredWith(Math.max(0, (hits - falsePicks) / total));
}

function decode(key: ChoiceKey, text: string): MultipleChoiceAnswer | undefined {
  const letters = [...text];
  const fits = letters.length > 0 && letters.every((letter) => hasOption(key, letter));
  return fits && sameList(letters, inLetterOrder(letters)) ? letters : undefined;
}

/** Points: (right picks − false picks) / number of right options, never below 0. Encoded as the letters in order. */
export const multipleChoice: KeyedLogic<
  MultipleChoiceQuestion,
  ChoiceKey,
  MultipleChoiceAnswer,
  PublicChoice
> = {
  type: 'multiple-choice',
  score,
  encode: (_key, answer) => inLetterOrder(answer).join(''),
  decode,
  toInteraction: (key, answer) => ({
    ...interactionHead(key, score(key, answer)),
    kind: 'choice',
    response: inLetterOrder(answer),
    pattern: rightLetters(key),
  }),
  toPublic: toPublicChoice,
  toKey: toChoiceKey,
};
