import type { SaveState, SaveStatus, SaveTrouble } from './page-session.ts';

/** All that the words in the player bar depend on. */
export interface SaveFacts {
  /** Sequence numbers: of the last answer, and how far device, platform and read-back have come. */
  readonly answer: number;
  readonly device: number;
  readonly sent: number;
  readonly confirmed: number;
  /** Answers newer than what was sent. */
  readonly unsentAnswers: number;
  /** The last write on this device went through. */
  readonly storage: boolean;
  readonly online: boolean;
  readonly platform: boolean;
  readonly sessionOver: boolean;
  /** Failed commits in a row. */
  readonly failures: number;
  readonly ended: 'open' | 'stopped' | 'taken';
  /** What has been wrong from the start. */
  readonly lasting: SaveTrouble | undefined;
}

/** The status as pages show it: never more than is known. */
export const toStatus = (facts: SaveFacts): SaveStatus => ({
  state: stateOf(facts),
  trouble: troubleOf(facts),
  pending: facts.platform ? facts.unsentAnswers : 0,
});

function stateOf({ answer, device, sent, confirmed, storage }: SaveFacts): SaveState {
  if (confirmed >= answer) return 'confirmed';
  if (sent >= answer) return 'sent';
  return storage && device >= answer ? 'device' : 'saving';
}

function troubleOf(facts: SaveFacts): SaveTrouble | undefined {
  const { ended, lasting, storage, platform, failures, online } = facts;
  if (ended === 'taken') return 'other-tab';
  if (lasting === 'read-only' || lasting === 'other-tab') return lasting;
  if (!storage && (!platform || failures > 0 || !online || ended === 'stopped')) return 'nowhere';
  if (lasting || !platform) return lasting;
  if (!online) return 'offline';
  if (ended === 'stopped') return facts.sent < facts.answer ? 'not-sent' : undefined;
  if (failures > 0 && facts.sessionOver) return 'signed-out';
  return failures > 1 ? 'not-sent' : undefined;
}
