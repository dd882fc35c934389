import type { PublicQuestion, QuestionBase, QuestionKey, Score } from './question.ts';

export const notAnswered: Score = { answered: false };

/** A score of `points` (0 to 1); `correct` is true only at 1. */
export function answeredWith(points: number): Score {
  return { answered: true, points, correct: points === 1 };
}

/** SCORM 2004 4th edition RTE 4.2.9: a description holds 250 characters. */
const LONGEST_DESCRIPTION = 250;

/** Markdown as one line of plain text of at most 250 characters. Plain text of that length comes back unchanged. */
export function plainDescription(markdown: string): string {
  const plain = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(^|[^\\])(\*\*|__|[*`])(?=\S)([^*`]*?\S)\2/g, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= LONGEST_DESCRIPTION
    ? plain
    : `${plain.slice(0, LONGEST_DESCRIPTION - 1).trimEnd()}…`;
}

/** What every interaction has, whatever its kind. */
export function interactionHead(key: QuestionKey, score: Score) {
  return {
    id: key.number.replaceAll('-', '_'),
    description: plainDescription(key.stem),
    correct: score.answered && score.correct,
    points: score.answered ? score.points : 0,
  };
}

/** What every key has; the stem is already its short plain version. */
export function keyHead(question: QuestionBase): QuestionKey {
  return { number: question.number, stem: plainDescription(question.stem) };
}

/** What every public part has. */
export function publicHead(
  question: QuestionBase & { readonly exhibit?: string | undefined },
): PublicQuestion {
  const { number, type, competence, stem, exhibit } = question;
  return { number, type, competence, stem, exhibit };
}

/** Letters in the order of the alphabet, each once; by code unit, so that no language changes it. */
export function inLetterOrder(letters: readonly string[]): string[] {
  return [...new Set(letters)].sort((one, other) => (one < other ? -1 : 1));
}

/** Whether two lists hold the same texts in the same order. */
export function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
