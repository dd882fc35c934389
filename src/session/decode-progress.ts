import { Bits, DamagedText } from './bits.ts';
import { checksum, stateVersion } from './encode-progress.ts';
import { streamGroups } from './names.ts';
import type { Progress } from './progress.ts';
import { streamAnswers, streamBest, streamQuiz, streamSeen } from './sections.ts';

/** Texts longer than this are not ours. */
const longestText = 65_536;

/**
 * Reads a state text back. `undefined` when it is damaged (checksum), cut, made by another version or simply not ours.
 * Everything is checked: other pages of the same platform can write into the same store.
 */
export function decodeProgress(raw: string): Progress | undefined {
  const text = raw.trim();
  const body = text.slice(0, -6);
  if (text.length > longestText || !/^[\w.-]+$/.test(text) || checksum(body) !== text.slice(-6))
    return undefined;
  try {
    return decodeBody(body);
  } catch (error) {
    if (error instanceof DamagedText) return undefined;
    throw error;
  }
}

/** The token of a text that is damaged further on: a cut text still begins with it. */
export const tokenOf = (text: string): string | undefined =>
  new RegExp(`^${stateVersion}\\.([\\w-]{8})\\.`).exec(text)?.[1];

function decodeBody(body: string): Progress | undefined {
  const token = tokenOf(body);
  if (!token) return undefined;
  const [, , seq = '', nextIndex = '', ...rest] = body.split('.').slice(0, -1);
  const sections = new Map(rest.map((section) => [section.charAt(0), section.slice(1)]));
  const take = (letter: string): string | undefined => {
    const text = sections.get(letter);
    sections.delete(letter);
    return text;
  };
  const read = <T>(letter: string, stream: (bits: Bits) => T): T | undefined => {
    const text = take(letter);
    return text === undefined ? undefined : stream(new Bits(text));
  };
  const groups = read('n', (bits) => streamGroups(bits, [])) ?? [];
  return {
    token,
    seq: wholeNumber(seq),
    nextIndex: wholeNumber(nextIndex),
    place: take('p') ?? '',
    answers: read('a', (bits) => streamAnswers(bits, groups, new Map(), [])) ?? new Map(),
    quiz: read('q', (bits) => streamQuiz(bits, groups)),
    best: read('b', (bits) => streamBest(bits, groups)),
    seen: read('s', (bits) => streamSeen(bits, groups, [])) ?? new Set(),
    unknown: sections,
  };
}

function wholeNumber(text: string): number {
  const value = /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
  if (!(value < 2 ** 30)) throw new DamagedText();
  return value;
}
