import {
  type ChoiceKey,
  hasOption,
  type PublicChoice,
  rightLetters,
  toChoiceKey,
  toPublicChoice,
} from '../choice-options.ts';
import type { KeyedLogic, Score } from '../question.ts';
import { answeredWith, interactionHead, notAnswered } from '../score-parts.ts';
import type { SingleChoiceQuestion } from './schema.ts';

/** Letter of the chosen option. */
export type SingleChoiceAnswer = string;

function score(key: ChoiceKey, answer: SingleChoiceAnswer | undefined): Score {
  if (answer === undefined || !hasOption(key, answer)) return notAnswered;
  return answeredWith(rightLetters(key).includes(answer) ? 1 : 0);
}

/** One point for the right option, none for another. Encoded as its letter. */
export const singleChoice: KeyedLogic<SingleChoiceQuestion, ChoiceKey, SingleChoiceAnswer, PublicChoice> = {
  type: 'single-choice',
  score,
  encode: (_key, answer) => answer,
  decode: (key, text) => (hasOption(key, text) ? text : undefined),
  toInteraction: (key, answer) => ({
    ...interactionHead(key, score(key, answer)),
    kind: 'choice',
    response: [answer],
    pattern: rightLetters(key),
  }),
  toPublic: toPublicChoice,
  toKey: toChoiceKey,
};
