import type { Elements, LaunchMode } from '../attempts/elements.ts';
import { type ApiError, type Dialect, type Operation, operations } from './dialect.ts';
import { remarkOn } from './remark.ts';

/** The object that content calls: the functions of a dialect by name. */
export type ScormApi = Record<string, (...values: string[]) => string>;

export interface ApiCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How long the call blocked the content, in milliseconds. */
  readonly took: number;
  readonly operation: Operation;
  /** Name as the content called it, for example `LMSSetValue`. */
  readonly name: string;
  readonly values: readonly string[];
  readonly result: string;
  readonly error: ApiError;
  /** What a stricter platform, or a person, would object to; empty where nothing. */
  readonly remark: string;
}

/** What happens around the calls. */
export interface ApiSurroundings {
  readonly mode: LaunchMode;
  /** Stores elements on the server, blocking. @returns false when the server did not take them */
  send(elements: Elements, final: boolean): boolean;
  onCall(call: ApiCall): void;
  /** Milliseconds since 1970. */
  now(): number;
}

const noError: ApiError = { code: '0', text: 'No error' };

/**
 * Puts a recorder and a server before an API object that keeps the data model in memory (scorm-again). Unlike that
 * object, it answers every call after Finish or Terminate with the error of the standard.
 */
export function recordedApi(inner: ScormApi, dialect: Dialect, around: ApiSurroundings): ScormApi {
  const session = new ApiSession(inner, dialect, around);
  return Object.fromEntries(
    operations.map((operation) => [
      dialect.names[operation],
      (...values: string[]) => record(session, operation, values, dialect, around),
    ]),
  );
}

function record(
  session: ApiSession,
  operation: Operation,
  values: readonly string[],
  dialect: Dialect,
  around: ApiSurroundings,
): string {
  const at = around.now();
  const result = session.call(operation, values);
  const name = dialect.names[operation];
  const error = session.lastError();
  const remark = remarkOn(dialect, around.mode, operation, values);
  around.onCall({ at, took: around.now() - at, operation, name, values, result, error, remark });
  return result;
}

class ApiSession {
  readonly #inner: ScormApi;
  readonly #dialect: Dialect;
  readonly #around: ApiSurroundings;
  /** Everything set in this session, and the part of it that no commit has carried yet. */
  #written: Record<string, string> = {};
  #unsent: Record<string, string> = {};
  #closed = false;
  /** An error of ours, which the object behind knows nothing of. */
  #own: ApiError | undefined;

  constructor(inner: ScormApi, dialect: Dialect, around: ApiSurroundings) {
    this.#inner = inner;
    this.#dialect = dialect;
    this.#around = around;
  }

  lastError(): ApiError {
    if (this.#own !== undefined) return this.#own;
    const code = this.#ask('getLastError', []);
    return code === '0' ? noError : { code, text: this.#ask('getErrorString', [code]) };
  }

  call(operation: Operation, values: readonly string[]): string {
    if (operation === 'getLastError') return this.lastError().code;
    if (operation === 'getErrorString' || operation === 'getDiagnostic') return this.#ask(operation, values);
    this.#own = undefined;
    if (this.#closed && operation !== 'initialize') {
      this.#own = this.#dialect.closed[operation];
      return operation === 'getValue' ? '' : 'false';
    }
    const result = this.#ask(operation, values);
    return result === 'true' ? this.#accepted(operation, values) : result;
  }

  #ask(operation: Operation, values: readonly string[]): string {
    return String(this.#inner[this.#dialect.names[operation]]?.(...values) ?? '');
  }

  #accepted(operation: Operation, [element = '', value = '']: readonly string[]): string {
    if (operation === 'setValue') {
      this.#written[element] = this.#unsent[element] = String(value);
      return 'true';
    }
    if (operation === 'commit') return this.#send(false);
    if (operation === 'finish') {
      this.#closed = true;
      return this.#send(true);
    }
    return 'true';
  }

  /** Values count as sent before the answer is there: a refused SCORM 1.2 commit is never repeated (Moodle 4.5.6). */
  #send(final: boolean): string {
    const elements = this.#dialect.sendsEverything ? this.#written : this.#unsent;
    this.#unsent = {};
    if (this.#around.send({ ...elements }, final)) return 'true';
    this.#own = this.#dialect.commitFailed;
    return 'false';
  }
}
