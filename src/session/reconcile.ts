import { decodeProgress, tokenOf } from './decode-progress.ts';
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

/** Progress of an earlier attempt (or one that the platform lost): the learner decides whether to go on with it. */
export interface Offer {
  readonly progress: Progress;
  readonly records: readonly FoundRecord[];
}

export interface Reconciled {
  readonly progress: Progress;
  /** Interactions that have to be written (again). */
  readonly pending: readonly PendingInteraction[];
  /** The platform holds exactly what this device holds. */
  readonly confirmed: boolean;
  /** The platform has handed out this attempt's token. */
  readonly readBack: boolean;
  /** Records whose content is part of `progress`. */
  readonly merged: readonly FoundRecord[];
  readonly offered: Offer | undefined;
  /** A text of the platform that cannot be read: to be kept aside before it is overwritten. */
  readonly unreadable: string | undefined;
}

/** All records of one token together. */
interface Holding {
  readonly progress: Progress;
  readonly pending: readonly PendingInteraction[];
  readonly acked: boolean;
  readonly confirmed: boolean;
  readonly writtenAt: number;
  readonly records: readonly FoundRecord[];
}

/**
 * What counts at launch. Text of the platform and records with the same token are one attempt and are merged. Records no
 * commit of which was ever accepted are answers that no platform has seen: they are merged as well. All others belong to
 * an earlier attempt, or were lost by the platform: they are offered. Pure.
 */
export function reconcile(input: ReconcileInput): Reconciled {
  const state = input.state.trim();
  const theirs = decodeProgress(state);
  const held = holdings(input.records);
  const there = theirs?.token ?? (state === '' ? undefined : (tokenOf(state) ?? held[0]?.progress.token));
  const isOurs = ({ progress, acked }: Holding): boolean => progress.token === there || !acked;
  const ours = held.filter(isOurs);
  const token = there ?? ours[0]?.progress.token ?? input.freshToken;
  const parts = ours.map(({ progress }) => (progress.token === token ? progress : withoutIndexes(progress)));
  const all = [...(theirs ? [theirs] : []), ...parts];
  const together = { ...(all.length > 0 ? all.reduce(merge) : newProgress(token)), token };
  const confirmed = theirs !== undefined && encodeWithin(together, input.stateLimit) === state;
  const isMissing = ({ index, seq, interaction }: PendingInteraction): boolean =>
    index >= input.interactionCount || !theirs || seqOf(theirs, interaction.id) !== seq;
  return {
    progress: theirs && !confirmed ? touched(together) : together,
    pending: latest(
      together,
      ours.flatMap(({ pending }) => pending),
    ).filter(isMissing),
    confirmed,
    readBack: there === token,
    merged: ours.flatMap(({ records }) => records),
    offered: offerOf(held.filter((one) => !isOurs(one) && !(there && one.confirmed))),
    unreadable: theirs || state === '' ? undefined : input.state,
  };
}

/** Everything the records hold, whatever their tokens: for a device that is nobody's second copy. */
export function mergeRecords(records: readonly FoundRecord[], freshToken: string): Progress {
  const all = records.flatMap(({ record }) => decodeProgress(record.state) ?? []);
  return all.length === 0 ? newProgress(freshToken) : all.reduce(merge);
}

function offerOf(holdings: readonly Holding[]): Offer | undefined {
  if (holdings.length === 0) return undefined;
  const progress = holdings.map((one) => one.progress).reduce(merge);
  return { progress, records: holdings.flatMap(({ records }) => records) };
}

/** One for each token, the latest first. */
function holdings(records: readonly FoundRecord[]): Holding[] {
  const groups = new Map<string, Holding>();
  for (const found of records) {
    const { record } = found;
    const progress = decodeProgress(record.state);
    if (!progress) continue;
    const before = groups.get(progress.token);
    groups.set(progress.token, {
      progress: before ? merge(before.progress, progress) : progress,
      pending: [...(before?.pending ?? []), ...record.pending],
      acked: record.acked || record.confirmed || (before?.acked ?? false),
      confirmed: record.confirmed || (before?.confirmed ?? false),
      writtenAt: Math.max(before?.writtenAt ?? 0, record.writtenAt),
      records: [...(before?.records ?? []), found],
    });
  }
  return [...groups.values()].sort((a, b) => b.writtenAt - a.writtenAt);
}

/** Answers of another token: their interactions stand nowhere yet. */
const withoutIndexes = (progress: Progress): Progress => ({
  ...progress,
  nextIndex: 0,
  answers: new Map([...progress.answers].map(([number, record]) => [number, { ...record, index: -1 }])),
});

/** Of all pending interactions those that belong to the answers that count, one for each answer, in order. */
function latest(progress: Progress, pending: readonly PendingInteraction[]): PendingInteraction[] {
  const chosen = new Map<string, PendingInteraction>();
  for (const one of pending) {
    const record = progress.answers.get(questionOf(one.interaction.id));
    if (record?.seq === one.seq) chosen.set(one.interaction.id, { ...one, index: record.index });
  }
  return [...chosen.values()].sort((a, b) => a.index - b.index);
}

const questionOf = (interactionId: string): string => interactionId.replaceAll('_', '-');

const seqOf = (progress: Progress, interactionId: string): number | undefined =>
  progress.answers.get(questionOf(interactionId))?.seq;
