import type { FoundApi } from './find-api.ts';

/** Names of the eight calls in one version of SCORM. */
export interface CallNames {
  readonly initialize: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly error: string;
}

/** Calls the API of a platform. Nothing throws: a call that does counts as refused. */
export class ApiDoor {
  readonly #api: FoundApi['api'];
  readonly #names: CallNames;

  constructor(api: FoundApi['api'], names: CallNames) {
    this.#api = api;
    this.#names = names;
  }

  initialize(): boolean {
    return isTrue(this.#call(this.#names.initialize, ''));
  }

  finish(): boolean {
    return isTrue(this.#call(this.#names.finish, ''));
  }

  commit(): boolean {
    return isTrue(this.#call(this.#names.commit, ''));
  }

  /** The value as text, `''` when there is none. */
  get(element: string): string {
    const value = this.#call(this.#names.get, element);
    return value === undefined || value === null ? '' : String(value);
  }

  /** False only when the platform gives a reason: some say "false" with error 0 and store the value all the same. */
  set(element: string, value: string): boolean {
    return isTrue(this.#call(this.#names.set, element, value)) || this.error() === 0;
  }

  /** Code of the last error, 0 for none. */
  error(): number {
    const code = Number(this.#call(this.#names.error));
    return Number.isInteger(code) ? code : thrown;
  }

  #call(name: string, ...values: string[]): unknown {
    try {
      const method = this.#api[name];
      return typeof method === 'function' ? method.apply(this.#api, values) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Stands for "no usable answer": the general exception of both versions. */
const thrown = 101;

const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || value === 'true' || value === '1';
