import type { KeyedLogic, PublicQuestion, QuestionKey, Score } from '../question.ts';
import { answeredWith, interactionHead, keyHead, notAnswered, publicHead } from '../score-parts.ts';
import { roundToSix } from './read-number.ts';
import type { NumericQuestion } from './schema.ts';

/** A number of at most six decimals inside the range of the question. */
export type NumericAnswer = number;

interface Interval {
  readonly value: number;
  readonly tolerance: number;
}

export interface NumericKey extends QuestionKey {
  readonly answer: number;
  readonly tolerance: number;
  readonly decimals: number;
  readonly unit: string;
  readonly range: readonly [least: number, most: number];
  readonly mistakes: readonly Interval[];
}

export interface PublicNumeric extends PublicQuestion {
  readonly unit: string;
  readonly decimals: number;
  readonly range: readonly [least: number, most: number];
}

/** Half of the last decimal that counts: 0.1 + 0.2 is 0.3. */
const ROUNDING = 5e-7;

/** Whether `answer` lies in the interval, both ends included. */
export function liesIn(answer: number, { value, tolerance }: Interval): boolean {
  return Math.abs(answer - value) <= tolerance + ROUNDING;
}

export function isInRange(key: Pick<NumericKey, 'range'>, answer: number): boolean {
  return answer >= key.range[0] && answer <= key.range[1];
}

function isRight(key: NumericKey, answer: NumericAnswer): boolean {
  return liesIn(answer, { value: key.answer, tolerance: key.tolerance });
}

function score(key: NumericKey, answer: NumericAnswer | undefined): Score {
  if (answer === undefined || !Number.isFinite(answer) || !isInRange(key, answer)) return notAnswered;
  return answeredWith(isRight(key, answer) ? 1 : 0);
}

/** `30.5` is written `30_5`: stored answers hold no point. */
function decode(key: NumericKey, text: string): NumericAnswer | undefined {
  if (!/^-?(?:0|[1-9]\d{0,12})(?:_\d{0,5}[1-9])?$/.test(text) || text === '-0') return undefined;
  const answer = Number(text.replace('_', '.'));
  return isInRange(key, answer) ? answer : undefined;
}

/** `-0` and numbers with more than six decimals are stored as what they are taken for. */
function encode(_key: NumericKey, answer: NumericAnswer): string {
  return roundToSix(answer)
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace('.', '_');
}

/** One point inside the tolerance, none outside it; a number outside the range is not an answer. */
export const numeric: KeyedLogic<NumericQuestion, NumericKey, NumericAnswer, PublicNumeric> = {
  type: 'numeric',
  score,
  encode,
  decode,
  toInteraction: (key, answer) => ({
    ...interactionHead(key, score(key, answer)),
    kind: 'numeric',
    response: roundToSix(answer),
    min: roundToSix(key.answer - key.tolerance),
    max: roundToSix(key.answer + key.tolerance),
  }),
  toPublic: (question) => {
    const { unit, decimals, range } = question;
    return { ...publicHead(question), unit, decimals, range };
  },
  toKey: (question) => {
    const { answer, tolerance, decimals, unit, range } = question;
    const mistakes = question.mistakes.map(({ value, tolerance }) => ({ value, tolerance }));
    return { ...keyHead(question), answer, tolerance, decimals, unit, range, mistakes };
  },
};
