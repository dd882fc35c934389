import type { SaveStatus } from '../session/page-session.ts';
import type { LaunchMode } from '../session/tracker.ts';

export type BannerAction = 'takeOver' | 'export' | 'adopt' | 'decline';

/** One message under the player bar: the key of its texts (`player.banner.<key>.title` and `.text`) and what it offers. */
export interface Banner {
  readonly key: string;
  /** How many answers it is about. Where it can be none, there is a text for that: `player.banner.<key>.idle`. */
  readonly count: number;
  readonly actions: readonly BannerAction[];
}

const countingNone = ['offline', 'signedOut', 'notSent'];

/** Key of the text of a banner; it takes `n`, the count. */
export const textKey = ({ key, count }: Banner): string =>
  `player.banner.${key}.${count === 0 && countingNone.includes(key) ? 'idle' : 'text'}`;

export interface BannerFacts {
  readonly status: SaveStatus;
  readonly mode: LaunchMode;
  /** A platform was expected and not found. */
  readonly platformMissing: boolean;
  /** Answers of an earlier attempt on this device. */
  readonly offeredAnswers: number;
  /** The learner has asked how to leave. */
  readonly leaving: boolean;
}

/** What the learner has to know now, the most pressing first; `undefined` when all is well. */
export function bannerOf(facts: BannerFacts): Banner | undefined {
  const found = pressing(facts);
  const count = found?.key === 'offer' ? facts.offeredAnswers : facts.status.pending;
  return found && { ...found, count };
}

function pressing(facts: BannerFacts): Omit<Banner, 'count'> | undefined {
  const { status, mode, platformMissing, offeredAnswers, leaving } = facts;
  switch (status.trouble) {
    case 'other-tab':
      return { key: 'otherTab', actions: ['takeOver'] };
    case 'read-only':
      return { key: mode === 'browse' ? 'browse' : 'review', actions: [] };
    case 'nowhere':
      return { key: 'nowhere', actions: ['export'] };
    case 'offline':
      return { key: 'offline', actions: [] };
    case 'signed-out':
      return { key: 'signedOut', actions: ['export'] };
    case 'not-sent':
      return platformMissing ? { key: 'noPlatform', actions: [] } : { key: 'notSent', actions: ['export'] };
    default:
      if (offeredAnswers > 0) return { key: 'offer', actions: ['adopt', 'decline'] };
      return leaving ? { key: 'leave', actions: [] } : undefined;
  }
}

/** Key of the words beside the three squares: `session.state.<key>`. */
export function stateKey({ state, trouble }: SaveStatus): string {
  if (trouble === 'offline') return 'offline';
  if (trouble === 'nowhere') return 'nowhere';
  if (trouble === 'other-tab' || trouble === 'read-only') return 'readOnly';
  return state;
}

/** How many of the three squares are filled: on this device, sent, confirmed. */
export function filledSquares({ state, trouble }: SaveStatus): number {
  if (trouble === 'nowhere' || trouble === 'other-tab' || trouble === 'read-only') return 0;
  return { saving: 0, device: 1, sent: 2, confirmed: 3 }[state];
}
