import type { Interaction } from '../../src/questions/question.ts';
import type { Launch, LaunchMode, Report, StoredResult, Tracker } from '../../src/session/tracker.ts';
import type { ApiDoor } from './api-door.ts';
import { type DoorDialect, openDoor } from './open-door.ts';
import type { ScormEnvironment } from './scorm-environment.ts';

/** All that differs between SCORM 1.2 and SCORM 2004. */
export interface ScormDialect extends DoorDialect {
  readonly id: string;
  readonly stateLimit: number;
  readonly placeLimit: number;
  readonly afterFailure: Tracker['afterFailure'];
  /** Error codes that say that the session is over. */
  readonly sessionOver: readonly number[];
  readonly elements: Readonly<
    Record<'learner' | 'mode' | 'status' | 'exit' | 'time' | 'state' | 'place', string>
  >;
  /** Values of the status that no one has set yet. */
  readonly unset: readonly string[];
  readonly duration: (milliseconds: number) => string;
  readStored(door: ApiDoor): StoredResult;
  writeInteraction(door: ApiDoor, index: number, interaction: Interaction, now: Date): void;
  /** `isAgain`: the commit that carried this report before came back `false`. Returns false when it could not be written. */
  writeReport(door: ApiDoor, report: Report, isAgain: boolean): boolean;
}

/** Plays one version of SCORM: one Initialize, commits, one Finish, and in read-only modes nothing but reading. */
export class ScormTracker implements Tracker {
  readonly id: string;
  readonly stateLimit: number;
  readonly afterFailure: Tracker['afterFailure'];
  readonly #dialect: ScormDialect;
  readonly #environment: ScormEnvironment;
  readonly #interactions = new Map<number, Interaction>();
  #door: ApiDoor | undefined;
  #writable: Tracker['writable'] = 'no-platform';
  #failure: Tracker['failure'];
  #state: string | undefined;
  #place: string | undefined;
  #report: Report | undefined;
  /** Why the next report is written with more force: the last one stood in a commit that failed. */
  #reportLost = false;

  constructor(dialect: ScormDialect, environment: ScormEnvironment) {
    this.id = dialect.id;
    this.stateLimit = dialect.stateLimit;
    this.afterFailure = dialect.afterFailure;
    this.#dialect = dialect;
    this.#environment = environment;
  }

  get writable(): Tracker['writable'] {
    return this.#writable;
  }

  get failure(): Tracker['failure'] {
    return this.#failure;
  }

  async start(): Promise<Launch> {
    const { elements, unset, readStored } = this.#dialect;
    const door = await openDoor(this.#dialect, this.#environment);
    const common = { activityKey: this.#environment.path, language: '' };
    if (!door) return { ...common, state: '', mode: 'normal', learnerKey: '', stored: nothingStored };
    const learnerKey = door.get(elements.learner);
    const mode = modeOf(door.get(elements.mode));
    const status = door.get(elements.status);
    const state = door.get(elements.state);
    const stored = readStored(door);
    this.#door = door;
    this.#writable = mode === 'normal' ? 'all' : 'nothing';
    if (mode === 'normal') {
      if (unset.includes(status)) door.set(elements.status, 'incomplete');
      this.#writeFrame(door);
    }
    return { ...common, state, mode, learnerKey, stored };
  }

  save(state: string): void {
    this.#state = state;
  }

  record(index: number, interaction: Interaction): void {
    this.#interactions.set(index, interaction);
  }

  report(report: Report): void {
    this.#report = report;
  }

  place(place: string): void {
    this.#place = place;
  }

  async commit(): Promise<boolean> {
    const door = this.#openDoor();
    if (!door) return false;
    const hadReport = this.#report !== undefined;
    const isWritten = this.#write(door);
    const isTaken = isWritten && door.commit();
    const error = isTaken ? 0 : door.error();
    this.#reportLost = !isTaken && (hadReport || this.#reportLost);
    this.#failure = isTaken
      ? undefined
      : this.#dialect.sessionOver.includes(error)
        ? 'session-over'
        : 'refused';
    return isTaken;
  }

  async stop(): Promise<void> {
    const door = this.#openDoor();
    if (!door) return;
    this.#write(door);
    this.#door = undefined;
    if (!door.finish()) this.#failure = 'session-over';
  }

  #openDoor(): ApiDoor | undefined {
    return this.#writable === 'all' ? this.#door : undefined;
  }

  /** Everything buffered, the state last. False when the state (or a report) was refused. */
  #write(door: ApiDoor): boolean {
    const { elements, placeLimit, writeInteraction, writeReport } = this.#dialect;
    const now = this.#environment.now();
    for (const [index, one] of [...this.#interactions].sort(([a], [b]) => a - b))
      writeInteraction(door, index, one, now);
    this.#interactions.clear();
    const isReported = !this.#report || writeReport(door, this.#report, this.#reportLost);
    if (isReported) this.#report = undefined;
    // scorm-again 3.4.3 refuses an empty place in SCORM 2004 (406), and there is nothing to say.
    if (this.#place) door.set(elements.place, fitting(this.#place, placeLimit));
    this.#place = undefined;
    this.#writeFrame(door);
    const isStored = this.#state === undefined || door.set(elements.state, this.#state);
    return isReported && isStored;
  }

  /** `exit` first and at every commit: without it SCORM 2004 wipes the attempt should the window close (Moodle, spoor#320). */
  #writeFrame(door: ApiDoor): void {
    const { elements, duration } = this.#dialect;
    door.set(elements.exit, 'suspend');
    door.set(elements.time, duration(this.#environment.elapsed()));
  }
}

const nothingStored: StoredResult = {
  completed: undefined,
  success: undefined,
  scaled: undefined,
  interactionCount: 0,
};

const modeOf = (text: string): LaunchMode => (text === 'review' || text === 'browse' ? text : 'normal');

/** A place that fits: without its anchor when it is too long with it. */
const fitting = (place: string, limit: number): string =>
  place.length <= limit ? place : (place.split('#')[0] ?? '').slice(0, limit);
