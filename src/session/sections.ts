import { type Bits, DamagedText, isPlain, widthOf } from './bits.ts';
import { type NameGroup, streamName, streamSorted } from './names.ts';
import { type AnswerRecord, type BestRecord, fullPoints, type QuizRecord } from './progress.ts';

/* The parts of a state text. Each function writes what it is given or reads what stands there (see `Bits`). */

/** Sequence numbers stay below. */
const seqBits = 30;

/** Answers by number: first sequence number, width of its distances, width of the indexes, then the answers. */
export function streamAnswers(
  bits: Bits,
  groups: readonly NameGroup[],
  answers: ReadonlyMap<string, AnswerRecord>,
  numbers: readonly string[],
): Map<string, AnswerRecord> {
  const known = numbers.map((number) => answers.get(number) ?? blankAnswer);
  const seqs = known.map(({ seq }) => seq);
  const first = bits.bits(Math.min(...seqs, 2 ** seqBits - 1), seqBits);
  const seqWidth = bits.bits(widthOf(Math.max(first, ...seqs) - first), 5);
  const indexWidth = bits.bits(widthOf(Math.max(0, ...known.map(({ index }) => index + 1))), 5);
  const result = new Map<string, AnswerRecord>();
  streamSorted(bits, groups, numbers, (number) => {
    const { text, points, attempts, seq, index, attempt } = answers.get(number) ?? blankAnswer;
    result.set(number, {
      text: bits.plain(isPlain(text) ? text : ''),
      points: streamPoints(bits, points),
      attempts: bits.gamma(attempts),
      seq: first + bits.bits(seq - first, seqWidth),
      index: bits.bits(index + 1, indexWidth) - 1,
      attempt: bits.gamma(attempt + 1) - 1,
    });
  });
  return result;
}

const blankAnswer: AnswerRecord = { text: '', points: 0, attempts: 1, seq: 0, index: -1, attempt: 0 };

/** `1` for all points, `01` for none, `00` and seven bits for what is between. */
function streamPoints(bits: Bits, points: number): number {
  if (bits.bits(points === fullPoints ? 1 : 0, 1) === 1) return fullPoints;
  if (bits.bits(points === 0 ? 1 : 0, 1) === 1) return 0;
  const between = bits.bits(points, 7);
  if (between > fullPoints) throw new DamagedText();
  return between;
}

export const streamQuiz = (
  bits: Bits,
  groups: readonly NameGroup[],
  quiz: QuizRecord = blankQuiz,
): QuizRecord => ({
  attempt: bits.gamma(quiz.attempt),
  seed: bits.bits(quiz.seed, 32),
  handedIn: bits.bits(quiz.handedIn ? 1 : 0, 1) === 1,
  current: bits.gamma(quiz.current + 1) - 1,
  seq: bits.gamma(quiz.seq + 1) - 1,
  drawn: bits.list(quiz.drawn, '', (number) => streamName(bits, groups, number)),
});

const blankQuiz: QuizRecord = { attempt: 1, seed: 0, handedIn: false, current: 0, seq: 0, drawn: [] };

export const streamBest = (
  bits: Bits,
  groups: readonly NameGroup[],
  best: BestRecord = blankBest,
): BestRecord => ({
  attempt: bits.gamma(best.attempt),
  competences: bits.list(best.competences, { id: '', points: 0, count: 0 }, ({ id, points, count }) => ({
    id: streamName(bits, groups, id),
    points: bits.gamma(points + 1) - 1,
    count: bits.gamma(count + 1) - 1,
  })),
});

const blankBest: BestRecord = { attempt: 1, competences: [] };

export function streamSeen(
  bits: Bits,
  groups: readonly NameGroup[],
  numbers: readonly string[],
): Set<string> {
  const seen = new Set<string>();
  streamSorted(bits, groups, numbers, (number) => seen.add(number));
  return seen;
}
