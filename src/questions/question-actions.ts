/** Where a question stands for the learner. `answered`: a quiz answer that is not judged yet. */
export type QuestionState =
  | 'open'
  | 'error'
  | 'answered'
  | 'right'
  | 'partly'
  | 'wrong'
  | 'shown'
  | 'unanswered';

export type QuestionAction = 'check' | 'unknown' | 'retry' | 'show' | 'again';

const inPractice: Readonly<Record<QuestionState, readonly QuestionAction[]>> = {
  open: ['check', 'unknown'],
  error: ['check', 'unknown'],
  answered: ['check', 'unknown'],
  wrong: ['retry', 'show'],
  partly: ['retry', 'show'],
  right: ['again'],
  shown: ['again'],
  unanswered: [],
};

/**
 * The buttons a question shows. A quiz has none: the page around it leads on and hands in. A question that is locked
 * (review, browse, another tab) can still show why, nothing else.
 */
export function actionsIn(state: QuestionState, use: string, locked: boolean): readonly QuestionAction[] {
  if (use !== 'practice') return [];
  if (!locked) return inPractice[state];
  return ['right', 'shown', 'unanswered'].includes(state) ? [] : ['show'];
}
