import type { Clock } from './ports.ts';

/** The one tab that may talk to the platform. */
export interface Claim {
  readonly isOwner: boolean;
  release(): void;
}

/** What a browser may offer to tell tabs apart; each part may be missing (plain http) or throw (frames of other sites). */
export interface OwnershipPorts {
  readonly locks: LockManager | undefined;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly openChannel: ((name: string) => BroadcastChannel) | undefined;
  readonly clock: Clock;
  /** Differs from tab to tab. */
  readonly tab: string;
}

/**
 * Claims a name for this tab. `steal` takes it from whoever has it; the other one hears of it by `onLost`, once, as this
 * tab will. Without any means to find other tabs, a tab owns what it asks for: the journal has a record for each tab, so
 * that even two owners lose no answer.
 */
export function claim(
  name: string,
  ports: OwnershipPorts,
  onLost: () => void,
  steal = false,
): Promise<Claim> {
  return ports.locks ? claimLock(name, ports.locks, onLost, steal) : claimLease(name, ports, onLost, steal);
}

function claimLock(name: string, locks: LockManager, onLost: () => void, steal: boolean): Promise<Claim> {
  return new Promise((resolve) => {
    let release = (): void => {};
    let isOwner = false;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      isOwner = lock !== null;
      const held = isOwner ? new Promise<void>((done) => (release = done)) : undefined;
      resolve({ isOwner, release: () => release() });
      return held;
    };
    locks.request(name, steal ? { steal } : { ifAvailable: true }, hold).catch(() => {
      if (isOwner) onLost();
      else resolve({ isOwner: true, release });
    });
  });
}

/** Milliseconds: how long a lease holds without a sign of life, how often there is one, how long an owner may take to answer. */
const leaseTime = 6000;
const renewTime = 2000;
const answerTime = 200;

async function claimLease(
  name: string,
  ports: OwnershipPorts,
  onLost: () => void,
  steal: boolean,
): Promise<Claim> {
  const lease = new Lease(name, ports, onLost);
  if (!steal && (await lease.isTaken())) {
    lease.close();
    return { isOwner: false, release: () => {} };
  }
  lease.take();
  return { isOwner: true, release: () => lease.release() };
}

type Message = { readonly kind: 'who' | 'mine' | 'take'; readonly tab: string };

/** Ownership by a dated entry in localStorage and questions on a channel. */
class Lease {
  readonly #key: string;
  readonly #ports: OwnershipPorts;
  readonly #onLost: () => void;
  readonly #channel: BroadcastChannel | undefined;
  #cancel: (() => void) | undefined;
  #owns = false;
  #answered = false;

  constructor(name: string, ports: OwnershipPorts, onLost: () => void) {
    this.#key = `aim4he.lease.${name}`;
    this.#ports = ports;
    this.#onLost = onLost;
    this.#channel = quietly(() => ports.openChannel?.(this.#key));
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
  }

  /** Another tab says so, or its entry is still fresh. */
  async isTaken(): Promise<boolean> {
    this.#say('who');
    await new Promise<void>((done) => this.#ports.clock.after(this.#channel ? answerTime : 0, done));
    const { tab, until } = this.#read();
    const isFresh = tab !== '' && tab !== this.#ports.tab && until > this.#ports.clock.now();
    return this.#answered || (isFresh && !this.#channel);
  }

  take(): void {
    this.#owns = true;
    this.#say('take');
    this.#renew();
  }

  release(): void {
    if (this.#owns && this.#read().tab === this.#ports.tab)
      quietly(() => this.#ports.storage?.removeItem(this.#key));
    this.close();
  }

  close(): void {
    this.#owns = false;
    this.#cancel?.();
    quietly(() => this.#channel?.close());
  }

  #hear({ kind, tab }: Message): void {
    if (tab === this.#ports.tab) return;
    if (kind === 'mine') this.#answered = true;
    if (kind === 'who' && this.#owns) this.#say('mine');
    if (kind === 'take' && this.#owns) this.#lose();
  }

  #renew(): void {
    const { tab, until } = this.#read();
    const now = this.#ports.clock.now();
    if (this.#cancel && tab !== this.#ports.tab && until > now) {
      this.#lose();
      return;
    }
    const text = `${this.#ports.tab} ${now + leaseTime}`;
    quietly(() => this.#ports.storage?.setItem(this.#key, text));
    this.#cancel = this.#ports.clock.after(renewTime, () => this.#renew());
  }

  #lose(): void {
    this.close();
    this.#onLost();
  }

  #say(kind: Message['kind']): void {
    quietly(() => this.#channel?.postMessage({ kind, tab: this.#ports.tab } satisfies Message));
  }

  #read(): { tab: string; until: number } {
    const [tab = '', until = ''] = (quietly(() => this.#ports.storage?.getItem(this.#key)) ?? '').split(' ');
    return { tab, until: Number(until) || 0 };
  }
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** What this browser offers. */
export const browserOwnership = (clock: Clock, tab: string): OwnershipPorts => ({
  locks: quietly(() => navigator.locks) ?? undefined,
  storage: quietly(() => localStorage),
  openChannel: typeof BroadcastChannel === 'function' ? (name) => new BroadcastChannel(name) : undefined,
  clock,
  tab,
});
