import { decodeProgress } from './decode-progress.ts';
import { encodeWithin } from './encode-progress.ts';
import type { FoundRecord } from './journal.ts';
import type { PendingInteraction } from './journal-record.ts';
import { merge } from './merge.ts';
import { newProgress, type Progress, touched } from './progress.ts';

export interface ReconcileInput {
  /** State text as the platform handed it out. */
  readonly state: string;
  readonly records: readonly FoundRecord[];
  /** Longest text the platform holds. */
  readonly stateLimit: number;
  /** How many interactions the platform says it holds. */
  readonly interactionCount: number;
  /** Token to use should a new attempt begin. */
  readonly freshToken: string;
}

export interface Reconciled {
  readonly progress: Progress;
  /** Interactions that have to be written (again). */
  readonly pending: readonly PendingInteraction[];
  /** The platform holds exactly what this device holds. */
  readonly confirmed: boolean;
  readonly acked: boolean;
  /** Records whose content is part of `progress`. */
  readonly merged: readonly FoundRecord[];
  /** Progress of an earlier attempt (or one that the platform lost): the learner decides whether to go on with it. */
  readonly offered: Progress | undefined;
  /** A text of the platform that cannot be read: to be kept aside before it is overwritten. */
  readonly unreadable: string | undefined;
}

/** All records of one token together. */
interface Held {
  readonly progress: Progress;
  readonly pending: readonly PendingInteraction[];
  readonly known: boolean;
  readonly writtenAt: number;
  readonly records: readonly FoundRecord[];
}

/** What counts at launch: the text of the platform, what the device holds, or both together. Pure. */
export function reconcile(input: ReconcileInput): Reconciled {
  const held = [...holdings(input.records).values()].sort((a, b) => b.writtenAt - a.writtenAt);
  const theirs = decodeProgress(input.state);
  const unreadable = theirs || input.state.trim() === '' ? undefined : input.state;
  if (theirs) {
    const ours = held.find(({ progress }) => progress.token === theirs.token);
    return { ...withPlatform(theirs, ours, input), unreadable };
  }
  return { ...withoutPlatform(held[0], input), unreadable };
}

/** Everything the records hold, whatever their tokens: for a device that is nobody's second copy. */
export function mergeRecords(records: readonly FoundRecord[], freshToken: string): Progress {
  const all = records.flatMap(({ record }) => decodeProgress(record.state) ?? []);
  return all.length === 0 ? newProgress(freshToken) : all.reduce(merge);
}

function holdings(records: readonly FoundRecord[]): Map<string, Held> {
  const groups = new Map<string, Held>();
  for (const found of records) {
    const progress = decodeProgress(found.record.state);
    if (!progress) continue;
    const before = groups.get(progress.token);
    groups.set(progress.token, {
      progress: before ? merge(before.progress, progress) : progress,
      pending: [...(before?.pending ?? []), ...found.record.pending],
      known: (before?.known ?? false) || found.record.acked || found.record.confirmed,
      writtenAt: Math.max(before?.writtenAt ?? 0, found.record.writtenAt),
      records: [...(before?.records ?? []), found],
    });
  }
  return groups;
}

function withPlatform(
  theirs: Progress,
  ours: Held | undefined,
  { state, stateLimit, interactionCount }: ReconcileInput,
): Omit<Reconciled, 'unreadable'> {
  const base = { acked: true, offered: undefined, merged: ours?.records ?? [] };
  if (!ours) return { ...base, progress: theirs, pending: [], confirmed: true };
  const together = merge(theirs, ours.progress);
  const isMissing = ({ index, seq, interaction }: PendingInteraction): boolean =>
    index >= interactionCount || seqOf(theirs, interaction.id) !== seq;
  const pending = latest(together, ours.pending).filter(isMissing);
  const confirmed = encodeWithin(together, stateLimit) === state.trim();
  return { ...base, progress: confirmed ? together : touched(together), pending, confirmed };
}

function withoutPlatform(
  ours: Held | undefined,
  { freshToken }: ReconcileInput,
): Omit<Reconciled, 'unreadable'> {
  const fresh = {
    progress: newProgress(freshToken),
    pending: [],
    confirmed: false,
    acked: false,
    merged: [],
  };
  if (!ours) return { ...fresh, offered: undefined };
  if (ours.known) return { ...fresh, offered: ours.progress };
  const pending = latest(ours.progress, ours.pending);
  return { ...fresh, progress: ours.progress, pending, merged: ours.records, offered: undefined };
}

/** Of all pending interactions those that belong to the answers that count, one for each index, in order. */
function latest(progress: Progress, pending: readonly PendingInteraction[]): PendingInteraction[] {
  const chosen = new Map<number, PendingInteraction>();
  for (const one of pending) {
    const record = progress.answers.get(questionOf(one.interaction.id));
    if (record?.seq === one.seq && record.index >= 0)
      chosen.set(record.index, { ...one, index: record.index });
  }
  return [...chosen.values()].sort((a, b) => a.index - b.index);
}

const questionOf = (interactionId: string): string => interactionId.replaceAll('_', '-');

const seqOf = (progress: Progress, interactionId: string): number | undefined =>
  progress.answers.get(questionOf(interactionId))?.seq;
