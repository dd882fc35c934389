import type { PendingInteraction } from './journal-record.ts';
import type { AnswerRecord, Progress } from './progress.ts';

/**
 * Makes interaction indexes fit what the platform holds: `count` of them, without a gap after that and without two
 * questions on one index (two devices can hand out the same one). A gap or a change concerns reports only, never a result.
 */
export function settleIndexes(
  progress: Progress,
  pending: readonly PendingInteraction[],
  count: number,
): { readonly progress: Progress; readonly pending: readonly PendingInteraction[] } {
  const waiting = new Map(pending.map((one) => [one.interaction.id, one]));
  const taken = new Set<number>();
  const answers = new Map<string, AnswerRecord>();
  const settled: PendingInteraction[] = [];
  let next = count;
  const waits = (number: string): PendingInteraction | undefined => waiting.get(number.replaceAll('-', '_'));
  for (const [number, record] of sorted(progress, (number) => waits(number) !== undefined)) {
    const toSend = waits(number);
    const fits = record.index >= 0 && record.index < count && !taken.has(record.index);
    const index = fits ? record.index : toSend ? next++ : -1;
    taken.add(index);
    answers.set(number, index === record.index ? record : { ...record, index });
    if (toSend) settled.push({ ...toSend, index });
  }
  const isSame =
    next === progress.nextIndex && [...answers].every(([n, record]) => record === progress.answers.get(n));
  const changed = { ...progress, answers, nextIndex: next, seq: progress.seq + 1 };
  return { progress: isSame ? progress : changed, pending: settled.sort((a, b) => a.index - b.index) };
}

/** Answers the platform already holds come first: theirs are the rows that stand there. */
const sorted = ({ answers }: Progress, waits: (number: string) => boolean): [string, AnswerRecord][] =>
  [...answers].sort(
    ([a, one], [b, two]) => Number(waits(a)) - Number(waits(b)) || one.index - two.index || (a < b ? -1 : 1),
  );
