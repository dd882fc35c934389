import { alphabet, Bits, isPlain } from './bits.ts';
import { crc32 } from './crc32.ts';
import { groupsOf, isStorable, streamGroups } from './names.ts';
import type { AnswerRecord, Progress } from './progress.ts';
import { streamAnswers, streamBest, streamQuiz, streamSeen } from './sections.ts';

/** First part of every state text. A text of another version is never read, and never overwritten without a copy. */
export const stateVersion = '1';

/**
 * The state text: `version.token.seq.nextIndex.<section>….crc` in `[A-Za-z0-9._-]`. A section is one letter and a text of
 * base64url: `n` prefixes of names, `a` answers, `q` quiz attempt, `b` best result, `s` seen questions, `p` place. Sections
 * with other letters come from a later version and are written again as they were.
 */
export function encodeProgress(progress: Progress): string {
  const { token, seq, nextIndex, place, answers, quiz, best, seen, unknown } = progress;
  const [answered, shown] = [storable(answers.keys()).sort(), storable(seen).sort()];
  const drawn = storable(quiz?.drawn ?? []);
  const competences = (best?.competences ?? []).filter(({ id }) => isStorable(id));
  const groups = groupsOf([...answered, ...shown, ...drawn, ...competences.map(({ id }) => id)]);
  const sections = new Map(unknown);
  const add = (letter: string, stream: (bits: Bits) => unknown): void => {
    const bits = new Bits();
    stream(bits);
    sections.set(letter, String(bits));
  };
  add('n', (bits) => streamGroups(bits, groups));
  add('a', (bits) => streamAnswers(bits, groups, answers, answered));
  if (quiz) add('q', (bits) => streamQuiz(bits, groups, { ...quiz, drawn }));
  if (best) add('b', (bits) => streamBest(bits, groups, { ...best, competences }));
  if (shown.length > 0) add('s', (bits) => streamSeen(bits, groups, shown));
  if (isPlain(place)) sections.set('p', place);
  const tail = [...sections].map(([letter, text]) => letter + text).sort();
  const text = [stateVersion, token, seq.toString(36), nextIndex.toString(36), ...tail, ''].join('.');
  return text + checksum(text);
}

/**
 * The state text in at most `limit` characters. What is left out when it does not fit stays on the device: first the texts
 * of answers of earlier quiz attempts, then the texts of the oldest answers, then the place. Results and points never.
 */
export function encodeWithin(progress: Progress, limit: number): string {
  let text = encodeProgress(progress);
  if (text.length <= limit) return text;
  const answers = new Map(progress.answers);
  const isOld = ({ attempt }: AnswerRecord): boolean =>
    attempt > 0 && attempt < (progress.quiz?.attempt ?? 0);
  const rank = (record: AnswerRecord): number => record.seq - (isOld(record) ? progress.seq + 1 : 0);
  for (const [number, record] of [...answers].sort(([, a], [, b]) => rank(a) - rank(b))) {
    answers.set(number, { ...record, text: '' });
    text = encodeProgress({ ...progress, answers });
    if (text.length <= limit) return text;
  }
  return encodeProgress({ ...progress, answers, place: '' });
}

/** Six characters for the CRC-32 of a text. */
export function checksum(text: string): string {
  const crc = crc32(text);
  return [30, 24, 18, 12, 6, 0].map((shift) => alphabet.charAt(Math.floor(crc / 2 ** shift) % 64)).join('');
}

const storable = (names: Iterable<string>): string[] => [...names].filter(isStorable);
