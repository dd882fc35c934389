import { alphabet, BitWriter, isPlain, widthOf } from './bits.ts';
import { crc32 } from './crc32.ts';
import { isStorable, NameTable } from './names.ts';
import {
  type AnswerRecord,
  type BestRecord,
  fullPoints,
  type Progress,
  type QuizRecord,
} from './progress.ts';

/** First part of every state text. A text of another version is never read, and never overwritten without a copy. */
export const stateVersion = '1';

/**
 * The state text: `version.token.seq.nextIndex.<section>….crc` in `[A-Za-z0-9._-]`. A section is one letter and a text of
 * base64url: `n` prefixes of names, `a` answers, `q` quiz attempt, `b` best result, `s` seen questions, `p` place. Sections
 * with other letters come from a later version and are written again as they were.
 */
export function encodeProgress(progress: Progress): string {
  const names = NameTable.of(storableNames(progress));
  const sections = new Map<string, string>(progress.unknown);
  const table = new BitWriter();
  names.write(table);
  sections.set('n', table.toString());
  sections.set('a', encodeAnswers(progress.answers, names));
  if (progress.quiz) sections.set('q', encodeQuiz(progress.quiz, names));
  if (progress.best) sections.set('b', encodeBest(progress.best, names));
  if (progress.seen.size > 0) sections.set('s', encodeSeen(progress.seen, names));
  if (isPlain(progress.place)) sections.set('p', progress.place);
  const head = [stateVersion, progress.token, progress.seq.toString(36), progress.nextIndex.toString(36)];
  const tail = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, text]) => letter + text);
  const text = [...head, ...tail, ''].join('.');
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
  const rank = ({ attempt, seq }: AnswerRecord): number =>
    seq - (attempt > 0 && attempt < (progress.quiz?.attempt ?? 0) ? progress.seq + 1 : 0);
  for (const [number, record] of [...answers].sort(([, a], [, b]) => rank(a) - rank(b))) {
    answers.set(number, { ...record, text: '' });
    text = encodeProgress({ ...progress, answers });
    if (text.length <= limit) return text;
  }
  return encodeProgress({ ...progress, answers, place: '' });
}

/** Sequence numbers stay below. */
const progressLimit = 2 ** 30 - 1;

/** Six characters for the CRC-32 of a text. */
export function checksum(text: string): string {
  const crc = crc32(text);
  const digit = (shift: number): string => alphabet.charAt(Math.floor(crc / 2 ** shift) % 64);
  return [30, 24, 18, 12, 6, 0].map(digit).join('');
}

function* storableNames(progress: Progress): Iterable<string> {
  yield* sortedNames(progress.answers.keys());
  yield* sortedNames(progress.seen);
  yield* (progress.quiz?.drawn ?? []).filter(isStorable);
  yield* (progress.best?.competences ?? []).map(({ id }) => id).filter(isStorable);
}

const sortedNames = (names: Iterable<string>): string[] => [...names].filter(isStorable).sort();

function encodeAnswers(answers: ReadonlyMap<string, AnswerRecord>, names: NameTable): string {
  const records = [...answers.values()];
  const seqs = records.map(({ seq }) => seq);
  const firstSeq = Math.min(...seqs, progressLimit);
  const seqWidth = widthOf(Math.max(firstSeq, ...seqs) - firstSeq);
  const indexWidth = widthOf(Math.max(0, ...records.map(({ index }) => index + 1)));
  const bits = new BitWriter().bits(firstSeq, 30).bits(seqWidth, 5).bits(indexWidth, 5);
  names.writeSorted(bits, sortedNames(answers.keys()), (number) => {
    const { text, points, attempts, seq, index, attempt } = answers.get(number) as AnswerRecord;
    bits.plain(isPlain(text) ? text : '');
    encodePoints(bits, points);
    bits.gamma(attempts).bits(seq - firstSeq, seqWidth);
    bits.bits(index + 1, indexWidth).gamma(attempt + 1);
  });
  return bits.toString();
}

/** `1` for all points, `01` for none, `00` and seven bits for what is between. */
function encodePoints(bits: BitWriter, points: number): void {
  if (points === fullPoints) bits.bits(1, 1);
  else if (points === 0) bits.bits(1, 2);
  else bits.bits(0, 2).bits(points, 7);
}

function encodeQuiz(quiz: QuizRecord, names: NameTable): string {
  const bits = new BitWriter().gamma(quiz.attempt).bits(quiz.seed, 32);
  bits.bits(quiz.handedIn ? 1 : 0, 1).gamma(quiz.current + 1);
  bits.gamma(quiz.seq + 1).gamma(quiz.drawn.length + 1);
  for (const number of quiz.drawn) names.writeName(bits, number);
  return bits.toString();
}

function encodeBest(best: BestRecord, names: NameTable): string {
  const bits = new BitWriter().gamma(best.attempt).gamma(best.competences.length + 1);
  for (const { id, points, count } of best.competences) {
    names.writeName(bits, id);
    bits.gamma(points + 1).gamma(count + 1);
  }
  return bits.toString();
}

function encodeSeen(seen: ReadonlySet<string>, names: NameTable): string {
  const bits = new BitWriter();
  names.writeSorted(bits, sortedNames(seen), () => {});
  return bits.toString();
}
