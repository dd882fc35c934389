import { callItem, isError, isShown, type LogFilter, lineOf } from './log-view.ts';
import type { ApiCall } from './recorded-api.ts';

/** How many calls are kept; the oldest go first. */
const mostCalls = 2000;

interface KeptCall {
  readonly call: ApiCall;
  /** True for a call of an earlier launch of this attempt in this tab. */
  readonly earlier: boolean;
}

/**
 * The log beside the content. It is kept in the session storage at every call, so that the calls of the last moment
 * before a launch ended can still be read at the next one.
 */
export class CallLog {
  readonly #list: HTMLOListElement;
  readonly #key: string;
  #kept: KeptCall[];
  #filter: LogFilter = { kind: 'all', text: '' };
  #paused = false;

  constructor(list: HTMLOListElement, key: string) {
    this.#list = list;
    this.#key = key;
    this.#kept = readCalls(key).map((call) => ({ call, earlier: true }));
    this.#showAll();
  }

  get filter(): LogFilter {
    return this.#filter;
  }

  set filter(filter: LogFilter) {
    this.#filter = filter;
    this.#showAll();
  }

  /** Pausing stops the list from moving; calls are still kept and appear when it goes on. */
  set paused(paused: boolean) {
    this.#paused = paused;
    if (!paused) this.#showAll();
  }

  add(call: ApiCall): void {
    const kept = { call, earlier: false };
    this.#kept = [...this.#kept.slice(1 - mostCalls), kept];
    store(
      this.#key,
      this.#kept.map((one) => one.call),
    );
    if (!this.#paused && isShown(call, this.#filter)) this.#append([kept]);
  }

  clear(): void {
    this.#kept = [];
    store(this.#key, []);
    this.#showAll();
  }

  /** What the filter lets through, one line a call. */
  text(): string {
    return this.#shown()
      .map(({ call }) => lineOf(call))
      .join('\n');
  }

  tally(): { readonly calls: number; readonly errors: number } {
    const now = this.#kept.filter(({ earlier }) => !earlier);
    return { calls: now.length, errors: now.filter(({ call }) => isError(call)).length };
  }

  #shown(): KeptCall[] {
    return this.#kept.filter(({ call }) => isShown(call, this.#filter));
  }

  #showAll(): void {
    this.#list.replaceChildren();
    this.#append(this.#shown());
  }

  #append(calls: readonly KeptCall[]): void {
    const box = this.#list.parentElement;
    const atEnd = box === null || box.scrollHeight - box.scrollTop - box.clientHeight < 40;
    this.#list.append(...calls.map(({ call, earlier }) => callItem(call, earlier)));
    while (this.#list.childElementCount > mostCalls) this.#list.firstElementChild?.remove();
    if (atEnd && box !== null) box.scrollTop = box.scrollHeight;
  }
}

function readCalls(key: string): ApiCall[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as ApiCall[];
  } catch {
    return [];
  }
}

/** A full storage costs the memory of earlier launches, nothing else. */
function store(key: string, calls: readonly ApiCall[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(calls.slice(-300)));
  } catch {
    sessionStorage.removeItem(key);
  }
}
