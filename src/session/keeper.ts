import { CommitLoop } from './commit-loop.ts';
import { encodeProgress } from './encode-progress.ts';
import type { FoundRecord, Journal } from './journal.ts';
import type { PendingInteraction } from './journal-record.ts';
import { Outbox } from './outbox.ts';
import type { GivenAnswer, SaveStatus, SaveTrouble } from './page-session.ts';
import type { Clock, Connection } from './ports.ts';
import { nextSeq, type Progress, touched, withAnswer } from './progress.ts';
import { toStatus } from './save-status.ts';
import type { StoredResult, Tracker } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

export interface KeeperParts {
  readonly plan: UnitPlan;
  readonly clock: Clock;
  readonly connection: Connection;
  /** `undefined` where there is no platform. */
  readonly tracker: Tracker | undefined;
  /** `undefined` in read-only modes. */
  readonly journal: Journal | undefined;
  readonly progress: Progress;
  readonly pending: readonly PendingInteraction[];
  /** Sequence number up to which the platform has shown to hold everything, or -1. */
  readonly confirmedSeq: number;
  /** The platform has handed out the token of this progress. */
  readonly readBack: boolean;
  readonly stored: StoredResult | undefined;
  /** What is wrong from the start and stays so. */
  readonly trouble: SaveTrouble | undefined;
}

/** Holds the progress, writes it to the journal at every change and to the platform when it is due. */
export class Keeper {
  readonly plan: UnitPlan;
  readonly #parts: KeeperParts;
  readonly #loop: CommitLoop;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  #progress: Progress;
  /** Sequence numbers: how far which store has come. */
  #seqs: { answer: number; device: number; sent: number; confirmed: number };
  #acked: boolean;
  #storage = true;
  #ended: 'open' | 'stopped' | 'taken' = 'open';
  /** Writes that have not completed; a commit that blocks the page waits for them. */
  #writing = 0;
  #due = false;
  #committing = false;

  constructor(parts: KeeperParts) {
    const { progress, confirmedSeq, plan } = parts;
    this.#parts = parts;
    this.plan = plan;
    this.#progress = progress;
    this.#acked = parts.readBack;
    const answer = confirmedSeq < 0 ? progress.seq : confirmedSeq;
    this.#seqs = { answer, device: progress.seq, sent: confirmedSeq, confirmed: confirmedSeq };
    this.#outbox = new Outbox(plan, progress, parts.stored);
    for (const one of parts.pending) this.#outbox.add(one);
    this.#loop = new CommitLoop(parts.clock, () => this.#commitWhenDurable());
    parts.connection.onChange(() => this.#connectionChanged());
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Sequence number for the change that comes next. */
  nextSeq(): number {
    return nextSeq(this.#progress, this.#parts.clock.now());
  }

  get writable(): boolean {
    return this.#parts.journal !== undefined && this.#ended !== 'taken';
  }

  /** Records an answer with its interaction; `attempt` is 0 for practice. */
  answer(given: GivenAnswer, attempt: number): Promise<SaveStatus> {
    if (!this.writable) return Promise.resolve(this.status());
    const next = withAnswer(this.#progress, this.nextSeq(), given, attempt);
    const index = next.answers.get(given.number)?.index ?? 0;
    if (this.#parts.tracker) this.#outbox.add({ index, seq: next.seq, interaction: given.interaction });
    return this.change(next);
  }

  /**
   * Takes a changed progress: in memory and in the first store when this returns, on the device when it resolves. The
   * platform follows by itself. `matters` is false for what no learner would miss (a place).
   */
  change(next: Progress, matters = true): Promise<SaveStatus> {
    if (!this.writable) return Promise.resolve(this.status());
    this.#progress = next;
    if (matters) this.#seqs.answer = next.seq;
    const written = this.#persist();
    this.#notify();
    return written;
  }

  /** Adds what another tab or the slower store knows. */
  absorb(mergeWith: (progress: Progress) => Progress): void {
    this.#progress = mergeWith(this.#progress);
    this.#notify();
  }

  /** Writes the own record, and only then removes the records it was made of. */
  async settleRecords(merged: readonly FoundRecord[]): Promise<SaveStatus> {
    const status = await this.#persist();
    if (this.#storage) await this.#parts.journal?.drop(merged);
    return status;
  }

  /** The first commit of a launch. */
  begin(): void {
    this.#loop.fire();
  }

  /** The page is being hidden: what is due goes out now, whatever is still being written. */
  flush(): void {
    if (this.#progress.seq <= this.#seqs.sent) return;
    this.#loop.stop();
    void this.#commit();
  }

  /** Writes the last state and closes the platform's session. All of it happens before this returns. */
  stop(): void {
    if (this.#ended !== 'open') return;
    const tracker = this.#platform();
    this.#loop.stop();
    this.#ended = 'stopped';
    if (tracker) {
      this.#outbox.hand(tracker, this.#progress);
      void tracker.stop();
    }
    this.#notify();
  }

  /** Another tab has taken the session over: not one more call to the platform. */
  yieldToOther(): void {
    if (this.#ended !== 'open') return;
    this.#loop.stop();
    this.#ended = 'taken';
    this.#notify();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  status(): SaveStatus {
    const { tracker, connection, trouble } = this.#parts;
    const { sent } = this.#seqs;
    return toStatus({
      ...this.#seqs,
      unsentAnswers: [...this.#progress.answers.values()].filter(({ seq }) => seq > sent).length,
      storage: this.#storage,
      online: connection.online(),
      platform: tracker !== undefined,
      sessionOver: tracker?.failure === 'session-over',
      failures: this.#loop.failures,
      ended: this.#ended,
      lasting: trouble,
    });
  }

  #platform(): Tracker | undefined {
    const { tracker } = this.#parts;
    return this.#ended === 'open' && tracker?.writable === 'all' ? tracker : undefined;
  }

  async #persist(): Promise<SaveStatus> {
    const { seq } = this.#progress;
    this.#writing++;
    const written = this.#parts.journal?.write({
      state: encodeProgress(this.#progress),
      pending: this.#outbox.pending,
      acked: this.#acked,
      confirmed: this.#parts.readBack,
    });
    this.#storage = (await written?.durable) ?? false;
    this.#writing--;
    this.#seqs.device = Math.max(this.#seqs.device, seq);
    this.#arm();
    this.#notify();
    return this.status();
  }

  #arm(): void {
    if (!this.#platform()) return;
    if (this.#due && this.#writing === 0) this.#loop.fire();
    else if (this.#progress.seq > this.#seqs.sent) this.#loop.arm();
  }

  #commitWhenDurable(): void {
    this.#due = this.#writing > 0;
    if (!this.#due) void this.#commit();
  }

  async #commit(): Promise<void> {
    const tracker = this.#platform();
    if (!tracker || this.#committing || !this.#parts.connection.online()) return;
    const { seq } = this.#progress;
    this.#committing = true;
    const sent = this.#outbox.hand(tracker, this.#progress);
    const succeeded = await tracker.commit();
    this.#committing = false;
    this.#loop.settle(succeeded);
    if (succeeded) {
      this.#outbox.settle(sent);
      this.#committed(seq);
    } else {
      /* The text must differ to be sent again, and some platforms never send the same interaction twice. */
      const renew = tracker.afterFailure === 'new-index';
      this.#progress = touched(this.#outbox.refuse(this.#progress, sent, renew));
      void this.#persist();
    }
    this.#notify();
  }

  #committed(seq: number): void {
    this.#seqs.sent = Math.max(this.#seqs.sent, seq);
    const isFirst = !this.#acked;
    this.#acked = true;
    if (isFirst) void this.#persist();
    else this.#arm();
  }

  #connectionChanged(): void {
    this.#arm();
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
