import type { ScormVersion } from '../attempts/elements.ts';

/** The eight functions of a SCORM API object, whatever the version calls them. */
export const operations = [
  'initialize',
  'finish',
  'getValue',
  'setValue',
  'commit',
  'getLastError',
  'getErrorString',
  'getDiagnostic',
] as const;
export type Operation = (typeof operations)[number];

/** How one SCORM version names its API object, its functions and its errors. */
export interface Dialect {
  /** Name on `window` under which content looks for the API. */
  readonly global: 'API' | 'API_1484_11';
  readonly names: Readonly<Record<Operation, string>>;
  /** Error of a commit that the server did not take. */
  readonly commitFailed: ApiError;
  /** Error of each operation after Finish or Terminate. */
  readonly closed: Readonly<Record<'getValue' | 'setValue' | 'commit' | 'finish', ApiError>>;
  /** True where every commit sends all elements of the session again, as Moodle does for SCORM 2004. */
  readonly sendsEverything: boolean;
  /** Longest `cmi.suspend_data` by the standard, in characters. */
  readonly stateLimit: number;
}

export interface ApiError {
  readonly code: string;
  readonly text: string;
}

const notInitialised: ApiError = { code: '301', text: 'Not initialized' };

const scorm12: Dialect = {
  global: 'API',
  names: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    getLastError: 'LMSGetLastError',
    getErrorString: 'LMSGetErrorString',
    getDiagnostic: 'LMSGetDiagnostic',
  },
  commitFailed: { code: '101', text: 'General exception' },
  closed: {
    getValue: notInitialised,
    setValue: notInitialised,
    commit: notInitialised,
    finish: notInitialised,
  },
  sendsEverything: false,
  stateLimit: 4096,
};

const scorm2004: Dialect = {
  global: 'API_1484_11',
  names: {
    initialize: 'Initialize',
    finish: 'Terminate',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    getLastError: 'GetLastError',
    getErrorString: 'GetErrorString',
    getDiagnostic: 'GetDiagnostic',
  },
  commitFailed: { code: '391', text: 'General commit failure' },
  closed: {
    getValue: { code: '123', text: 'Retrieve data after termination' },
    setValue: { code: '133', text: 'Store data after termination' },
    commit: { code: '143', text: 'Commit after termination' },
    finish: { code: '113', text: 'Termination after termination' },
  },
  sendsEverything: true,
  stateLimit: 64_000,
};

export const dialects: Readonly<Record<ScormVersion, Dialect>> = { scorm12, scorm2004 };
