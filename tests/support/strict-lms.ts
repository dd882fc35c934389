import type { ElementRule } from './strict-lms-rules.ts';

/** Faults of a learning platform, each seen in one. Counters count down. */
export interface LmsFaults {
  /** Commits that come back "false" (HTTP 500). */
  failCommits: number;
  /** Commits that come back "true" and store nothing (login page with 200, lost beacon). */
  dropCommits: number;
  /** Moodle: values of a failed or lost commit count as sent and are never sent again. */
  forgetsDirtyMarks: boolean;
  /** The server session is gone: every commit fails until the next launch. */
  sessionGone: boolean;
  initialiseThrows: boolean;
  /** The suspend data is cut to so many characters without a word; 0 for never. */
  cutAt: number;
}

/** What a platform keeps between launches. Plain data: it can be handed to a page and back. */
export interface LmsStore {
  values: Record<string, string>;
  /** Every call that breaks the standard or a measured rule, as a sentence. */
  violations: string[];
  /** Every call with its result, oldest first. */
  calls: string[];
  faults: LmsFaults;
  learner: string;
  /** Overrides the mode that follows from the status. */
  mode: '' | 'normal' | 'review' | 'browse';
}

export const noFaults = (): LmsFaults => ({
  failCommits: 0,
  dropCommits: 0,
  forgetsDirtyMarks: false,
  sessionGone: false,
  initialiseThrows: false,
  cutAt: 0,
});

export const emptyStore = (learner = 'learner-17'): LmsStore => ({
  values: {},
  violations: [],
  calls: [],
  faults: noFaults(),
  learner,
  mode: '',
});

/** Error codes of one version for the same mistakes. */
export interface ErrorCodes {
  readonly notInitialised: { readonly get: number; readonly set: number; readonly commit: number };
  readonly ended: { readonly get: number; readonly set: number; readonly commit: number };
  readonly twice: number;
  readonly again: number;
  readonly unknown: number;
  readonly readOnly: number;
  readonly writeOnly: number;
  readonly wrongValue: number;
  readonly wrongIndex: number;
  readonly order: number;
  readonly unset: number;
}

/** All that differs between the two strict platforms. */
export interface LmsVersion {
  readonly codes: ErrorCodes;
  readonly suspendData: string;
  readonly probe: string;
  /** The rule of an element, its list entries written with `n`. */
  readonly rule: (element: string) => ElementRule | undefined;
  /** Values of a new launch: everything read-only, and the defaults. */
  readonly launch: (store: LmsStore) => Record<string, string>;
  readonly finish: (store: LmsStore, memory: Record<string, string>) => void;
  /** Only changed values are sent (1.2), or all of them (2004). */
  readonly sendsAll: boolean;
}

const general = 101;

/** A platform in one window: from the load of its page to its end. Stricter than any platform we know. */
export class StrictLms {
  readonly store: LmsStore;
  readonly #version: LmsVersion;
  #memory: Record<string, string>;
  #baseline: Record<string, string>;
  #state: 'fresh' | 'open' | 'ended' = 'fresh';
  #error = 0;

  constructor(store: LmsStore, version: LmsVersion) {
    this.store = store;
    this.#version = version;
    const launch = version.launch(store);
    this.#memory = { ...store.values, ...launch };
    this.#baseline = { ...this.#memory };
  }

  initialise(argument: unknown): string {
    if (argument !== '') this.#violate('Initialize was called without an empty text');
    if (this.store.faults.initialiseThrows) throw new Error('The platform is broken.');
    const { twice, again } = this.#version.codes;
    if (this.#state !== 'fresh') {
      this.#violate(`Initialize was called when the session was ${this.#state}`);
      this.#memory = { ...this.store.values, ...this.#version.launch(this.store) };
      return this.#answer('Initialize()', 'false', this.#state === 'open' ? twice : again);
    }
    this.#state = 'open';
    return this.#answer('Initialize()', 'true', 0);
  }

  get(element: unknown): string {
    const name = String(element);
    const { codes, probe } = this.#version;
    if (this.#state !== 'open') {
      const code = this.#state === 'fresh' ? codes.notInitialised.get : codes.ended.get;
      if (name !== probe) this.#violate(`GetValue(${name}) was called when the session was ${this.#state}`);
      return this.#answer(`GetValue(${name})`, '', code);
    }
    const counted = /^(.*)\._count$/.exec(name)?.[1];
    if (counted && this.#version.rule(`${counted}.n.id`))
      return this.#answer(`GetValue(${name})`, String(this.#count(counted)), 0);
    const rule = this.#version.rule(name.replace(/\.\d+(?=\.|$)/g, '.n'));
    if (!rule) return this.#refuse(`GetValue(${name})`, '', codes.unknown, 'is no element');
    if (rule.access === 'write')
      return this.#refuse(`GetValue(${name})`, '', codes.writeOnly, 'is write-only');
    const value = this.#memory[name];
    return this.#answer(`GetValue(${name})`, value ?? '', value === undefined ? codes.unset : 0);
  }

  set(element: unknown, text: unknown): string {
    const name = String(element);
    const call = `SetValue(${name}, ${String(text)})`;
    const { codes } = this.#version;
    if (typeof text !== 'string') this.#violate(`${call} has a value that is no text`);
    const value = String(text);
    if (this.#state !== 'open') {
      const code = this.#state === 'fresh' ? codes.notInitialised.set : codes.ended.set;
      return this.#refuse(call, 'false', code, `was called when the session was ${this.#state}`);
    }
    const problem = this.#problemOf(name, value);
    if (problem) return this.#refuse(call, 'false', problem.code, problem.what);
    this.#memory[name] = value;
    return this.#answer(call, 'true', 0);
  }

  commit(argument: unknown): string {
    if (argument !== '') this.#violate('Commit was called without an empty text');
    const { codes } = this.#version;
    if (this.#state !== 'open') {
      const code = this.#state === 'fresh' ? codes.notInitialised.commit : codes.ended.commit;
      return this.#refuse('Commit()', 'false', code, `was called when the session was ${this.#state}`);
    }
    const taken = this.#send();
    return this.#answer('Commit()', String(taken), taken ? 0 : general);
  }

  finish(argument: unknown): string {
    if (argument !== '') this.#violate('Finish was called without an empty text');
    if (this.#state !== 'open')
      return this.#refuse('Finish()', 'false', general, `was called when the session was ${this.#state}`);
    const before = this.store.faults.dropCommits + this.store.faults.failCommits;
    const taken = this.#send();
    const { dropCommits, failCommits, sessionGone } = this.store.faults;
    if (taken && !sessionGone && before === dropCommits + failCommits)
      this.#version.finish(this.store, this.#memory);
    this.#state = 'ended';
    return this.#answer('Finish()', String(taken), taken ? 0 : general);
  }

  lastError(): string {
    return String(this.#error);
  }

  /** True when the values reached the server, or the platform believes so. */
  #send(): boolean {
    const { faults, values } = this.store;
    const changed = Object.keys(this.#memory).filter(
      (name) => this.#version.sendsAll || this.#memory[name] !== this.#baseline[name],
    );
    const arrives = !faults.sessionGone && faults.failCommits === 0 && faults.dropCommits === 0;
    const fails = faults.sessionGone || faults.failCommits > 0;
    if (!faults.sessionGone) {
      if (faults.failCommits > 0) faults.failCommits--;
      else if (faults.dropCommits > 0) faults.dropCommits--;
    }
    if (arrives || faults.forgetsDirtyMarks) this.#baseline = { ...this.#memory };
    if (arrives) for (const name of changed) values[name] = this.#cut(name, this.#memory[name] ?? '');
    return !fails;
  }

  #cut(name: string, value: string): string {
    const { cutAt } = this.store.faults;
    return name === this.#version.suspendData && cutAt > 0 ? value.slice(0, cutAt) : value;
  }

  #problemOf(name: string, value: string): { code: number; what: string } | undefined {
    const { codes, rule: ruleOf } = this.#version;
    const rule = ruleOf(name.replace(/\.\d+(?=\.|$)/g, '.n'));
    if (!rule) return { code: codes.unknown, what: 'is no element' };
    if (rule.access === 'read') return { code: codes.readOnly, what: 'is read-only' };
    const [, list = '', index = ''] = /^(.*?)\.(\d+)\./.exec(name) ?? [];
    if (list && Number(index) > this.#count(list)) return { code: codes.wrongIndex, what: 'leaves a gap' };
    const sibling = (field: string): string | undefined => this.#memory[`${list}.${index}.${field}`];
    const missing = rule.after?.find((field) => sibling(field) === undefined);
    if (missing) return { code: codes.order, what: `was set before ${missing}` };
    if (rule.once && this.#memory[name] !== undefined && this.#memory[name] !== value)
      return { code: codes.order, what: 'cannot be changed' };
    if (!/^[\x20-\x7e\u00a0-\uffff]*$/.test(value))
      return { code: codes.wrongValue, what: 'has control characters' };
    const what = rule.fault?.(value, sibling);
    return what ? { code: codes.wrongValue, what } : undefined;
  }

  #count(list: string): number {
    const ids = Object.keys(this.#memory).filter(
      (name) => name.startsWith(`${list}.`) && name.endsWith('.id'),
    );
    return ids.length;
  }

  #refuse(call: string, result: string, code: number, what: string): string {
    this.#violate(`${call} ${what}`);
    return this.#answer(call, result, code);
  }

  #answer(call: string, result: string, code: number): string {
    this.#error = code;
    this.store.calls.push(`${call} -> ${result}`);
    return result;
  }

  #violate(sentence: string): void {
    this.store.violations.push(sentence);
  }
}
