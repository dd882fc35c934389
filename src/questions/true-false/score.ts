import type { KeyedLogic, PublicQuestion, QuestionKey, Score } from '../question.ts';
import { answeredWith, interactionHead, keyHead, notAnswered, publicHead } from '../score-parts.ts';
import type { TrueFalseQuestion } from './schema.ts';

/** `true` when the learner says that the statement holds. */
export type TrueFalseAnswer = boolean;

export interface TrueFalseKey extends QuestionKey {
  readonly answer: boolean;
}

function score(key: TrueFalseKey, answer: TrueFalseAnswer | undefined): Score {
  return answer === undefined ? notAnswered : answeredWith(answer === key.answer ? 1 : 0);
}

/** One point for the right word, none for the other. Encoded as `t` or `f`. */
export const trueFalse: KeyedLogic<TrueFalseQuestion, TrueFalseKey, TrueFalseAnswer, PublicQuestion> = {
  type: 'true-false',
  score,
  encode: (_key, answer) => (answer ? 't' : 'f'),
  decode: (_key, text) => (text === 't' || text === 'f' ? text === 't' : undefined),
  toInteraction: (key, answer) => ({
    ...interactionHead(key, score(key, answer)),
    kind: 'true-false',
    response: answer,
    pattern: key.answer,
  }),
  toPublic: publicHead,
  toKey: (question) => ({ ...keyHead(question), answer: question.answer }),
};
