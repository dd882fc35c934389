import type { AskedMode } from '../attempts/elements.ts';

/** Modes to choose from at a launch, with the words for them. */
export const modes: readonly (readonly [AskedMode, string])[] = [
  ['auto', 'As a platform decides'],
  ['normal', 'Normal, with credit'],
  ['review', 'Review, without credit'],
  ['browse', 'Browse, a teacher looks'],
];

export const isAskedMode = (text: string): text is AskedMode => modes.some(([mode]) => mode === text);
