import type { Interaction } from '../questions/question.ts';
import { checksum } from './encode-progress.ts';

/** An interaction that no launch has read back yet. */
export interface PendingInteraction {
  readonly index: number;
  /** `Progress.seq` of the answer. */
  readonly seq: number;
  readonly interaction: Interaction;
}

/** What one tab keeps on the device: a snapshot, so that writing it again changes nothing. */
export interface JournalRecord {
  /** The whole state text; the platform may hold a shortened one. */
  readonly state: string;
  readonly pending: readonly PendingInteraction[];
  /** Some commit with this token came back `true`. */
  readonly acked: boolean;
  /** A later launch has read this token back. */
  readonly confirmed: boolean;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

/** A record as text: six characters of checksum, then JSON. */
export function encodeRecord(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return checksum(json) + json;
}

/** Reads a record back; `undefined` when it is damaged or not ours. */
export function decodeRecord(text: string): JournalRecord | undefined {
  const json = text.slice(6);
  if (checksum(json) !== text.slice(0, 6)) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isRecord(value: unknown): value is JournalRecord {
  return (
    isObject(value) &&
    typeof value.state === 'string' &&
    typeof value.acked === 'boolean' &&
    typeof value.confirmed === 'boolean' &&
    typeof value.writtenAt === 'number' &&
    Array.isArray(value.pending) &&
    value.pending.every(isPending)
  );
}

const isPending = (value: unknown): value is PendingInteraction =>
  isObject(value) &&
  Number.isInteger(value.index) &&
  Number.isInteger(value.seq) &&
  isObject(value.interaction) &&
  typeof value.interaction.id === 'string' &&
  typeof value.interaction.kind === 'string' &&
  value.interaction.response !== undefined;
