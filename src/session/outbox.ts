import type { Interaction } from '../questions/question.ts';
import { encodeWithin } from './encode-progress.ts';
import type { PendingInteraction } from './journal-record.ts';
import { placeOf } from './place.ts';
import type { Progress } from './progress.ts';
import { reportOf } from './progress-view.ts';
import { isNews, raised } from './stored-result.ts';
import type { Report, StoredResult, Tracker } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

/** What has to go to the platform: interactions that wait, and the report when it has changed. */
export class Outbox {
  readonly #plan: UnitPlan;
  readonly #stored: StoredResult | undefined;
  /** Not read back by any launch yet: what the journal keeps. */
  readonly #pending = new Map<number, PendingInteraction>();
  /** Not part of a commit that came back `true`. */
  readonly #unsent = new Map<number, Interaction>();
  #reported: string | undefined;

  /** `stored`: what the platform held at launch; only more than that is news. */
  constructor(plan: UnitPlan, progress: Progress, stored: StoredResult | undefined) {
    this.#plan = plan;
    this.#stored = stored;
    const report = reportOf(plan, progress);
    if (report && stored && !isNews(report, stored)) this.#reported = JSON.stringify(raised(report, stored));
  }

  get pending(): PendingInteraction[] {
    return [...this.#pending.values()];
  }

  add(one: PendingInteraction): void {
    this.#pending.set(one.index, one);
    this.#unsent.set(one.index, one.interaction);
  }

  /** Hands everything that is due to the tracker's buffer; `settle` wants back what this returns. */
  hand(tracker: Tracker, progress: Progress): ReadonlyMap<number, Interaction> {
    for (const [index, interaction] of this.#unsent) tracker.record(index, interaction);
    const report = reportOf(this.#plan, progress);
    if (report) this.#report(tracker, this.#stored ? raised(report, this.#stored) : report);
    tracker.place(placeOf(this.#plan, progress.place));
    tracker.save(encodeWithin(progress, tracker.stateLimit));
    return new Map(this.#unsent);
  }

  /** The platform said yes to what was handed over. */
  settle(sent: ReadonlyMap<number, Interaction>): void {
    for (const [index, interaction] of sent)
      if (this.#unsent.get(index) === interaction) this.#unsent.delete(index);
  }

  /** The platform said no: the report has to be written again, and with `renew` so have the interactions, at new indexes. */
  refuse(progress: Progress, sent: ReadonlyMap<number, Interaction>, renew: boolean): Progress {
    this.#reported = undefined;
    return renew ? [...sent.keys()].reduce((now, index) => this.#move(now, index), progress) : progress;
  }

  #move(progress: Progress, index: number): Progress {
    const pending = this.#pending.get(index);
    const found = [...progress.answers].find(([, record]) => record.index === index);
    if (!pending || !found) return progress;
    const [number, record] = found;
    const next = progress.nextIndex;
    this.#pending.delete(index);
    this.#unsent.delete(index);
    this.add({ ...pending, index: next });
    const answers = new Map(progress.answers).set(number, { ...record, index: next });
    return { ...progress, answers, nextIndex: next + 1 };
  }

  #report(tracker: Tracker, report: Report): void {
    const text = JSON.stringify(report);
    if (text === this.#reported) return;
    this.#reported = text;
    tracker.report(report);
  }
}
