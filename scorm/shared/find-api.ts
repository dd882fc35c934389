/** The API object of a platform and the window it lives in. */
export interface FoundApi {
  readonly api: Readonly<Record<string, unknown>>;
  readonly window: Window;
}

/** SCORM 1.2 and 2004 ask for a search through the parents; more than ten levels were never seen. */
const deepest = 10;

/**
 * Looks for the API of a platform: in this window, its parents, then the window that opened it and that one's parents
 * (SCORM RTE 3.2). Windows of other sites throw at every touch and end that branch. `method` must be a function of it.
 */
export function findApi(start: Window, name: string, method: string): FoundApi | undefined {
  return climb(start, name, method) ?? climb(openerOf(start), name, method);
}

function climb(start: Window | undefined, name: string, method: string): FoundApi | undefined {
  let window = start;
  for (let level = 0; window && level <= deepest; level++) {
    const api = apiOf(window, name, method);
    if (api) return { api, window };
    window = parentOf(window);
  }
  return undefined;
}

function apiOf(window: Window, name: string, method: string): FoundApi['api'] | undefined {
  try {
    const api: unknown = Reflect.get(window, name);
    const isApi = (typeof api === 'object' && api !== null) || typeof api === 'function';
    return isApi && typeof Reflect.get(api, method) === 'function' ? (api as FoundApi['api']) : undefined;
  } catch {
    return undefined;
  }
}

function parentOf(window: Window): Window | undefined {
  try {
    return window.parent && window.parent !== window ? window.parent : undefined;
  } catch {
    return undefined;
  }
}

/** The opener of the outermost window that can be reached: a frame in a pop-up has none of its own. */
function openerOf(start: Window): Window | undefined {
  let window: Window | undefined = start;
  for (let level = 0; window && level <= deepest; level++) {
    try {
      if (window.opener) return window.opener as Window;
    } catch {
      return undefined;
    }
    window = parentOf(window);
  }
  return undefined;
}
