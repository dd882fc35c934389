import type { LaunchConfig } from '../launch-config.ts';
import { CallLog } from './call-log.ts';
import { dialects } from './dialect.ts';
import type { LogKind } from './log-view.ts';
import { recordedApi, type ScormApi } from './recorded-api.ts';
import { type Fault, sendCommit } from './transport.ts';

/** The part of scorm-again that is used; its own types name a default export that the files do not have. */
interface ScormAgain extends Record<string, unknown> {
  loadFromFlattenedJSON(elements: Record<string, string>): void;
}
type ScormAgainClass = new (settings: Record<string, unknown>) => ScormAgain;
interface PlayWindow {
  readonly Scorm12API?: ScormAgainClass;
  readonly Scorm2004API?: ScormAgainClass;
}

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const config = JSON.parse(byId('launch').textContent ?? '{}') as LaunchConfig;
const dialect = dialects[config.version];
const log = new CallLog(byId<HTMLOListElement>('calls'), config.logKey);
const elements: Record<string, string> = { ...config.elements };

function platformApi(): ScormApi {
  const { Scorm12API, Scorm2004API } = window as unknown as PlayWindow;
  const Api = config.version === 'scorm12' ? Scorm12API : Scorm2004API;
  if (Api === undefined) throw new Error('scorm-again has not been loaded.');
  // The server decides status, time and mastery, as a platform does; nothing is sent or decided here.
  const api = new Api({ autocommit: false, lmsCommitUrl: false, logLevel: 5, mastery_override: false });
  api.loadFromFlattenedJSON({ ...config.elements });
  return api as unknown as ScormApi;
}

const chosenFault = (): Fault => byId<HTMLSelectElement>('fault').value as Fault;

function offerApi(): void {
  const api = recordedApi(platformApi(), dialect, {
    mode: config.mode,
    now: () => Date.now(),
    send: (sent, final) => sendCommit(config.commitAddress, sent, final, chosenFault()),
    onCall: (call) => {
      log.add(call);
      const [element = '', value = ''] = call.values;
      if (call.operation === 'setValue' && call.result === 'true') elements[element] = String(value);
      showSoon();
    },
  });
  Object.defineProperty(window, dialect.global, { value: api });
}

let waiting = false;

/** Tally and table follow the calls at most once a frame. */
function showSoon(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    showTally();
    if (byId<HTMLDetailsElement>('data').open) showElements();
  });
}

function showTally(): void {
  const { calls, errors } = log.tally();
  const state = (elements['cmi.suspend_data'] ?? '').length;
  byId('tally').textContent =
    `${calls} calls, ${errors} errors, state ${state} of ${dialect.stateLimit} characters`;
}

function showElements(): void {
  const rows = Object.entries(elements)
    .sort()
    .map(([name, value]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      row.append(head);
      row.insertCell().textContent = value;
      return row;
    });
  byId('elements').replaceChildren(...rows);
}

function listen(): void {
  const filter = byId<HTMLInputElement>('filter');
  const kind = byId<HTMLSelectElement>('kind');
  const refilter = () => {
    log.filter = { kind: kind.value as LogKind, text: filter.value.trim() };
  };
  filter.addEventListener('input', refilter);
  kind.addEventListener('change', refilter);
  byId('pause').addEventListener('click', ({ currentTarget }) => {
    const button = currentTarget as HTMLButtonElement;
    const paused = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(paused));
    log.paused = paused;
  });
  byId('copy').addEventListener('click', () => {
    void navigator.clipboard.writeText(log.text()).then(
      () => say('Copied.'),
      () => say('The browser did not allow copying.'),
    );
  });
  byId('clear').addEventListener('click', () => {
    log.clear();
    showTally();
  });
  byId('data').addEventListener('toggle', showElements);
}

const say = (text: string): void => {
  byId('tally').textContent = text;
};

function followWidth(): void {
  const frame = byId<HTMLIFrameElement>('content');
  const apply = () => {
    const width = document.querySelector<HTMLInputElement>('input[name="width"]:checked')?.value ?? 'full';
    frame.dataset.width = width;
    sessionStorage.setItem('aim4he-preview-width', width);
  };
  const last = sessionStorage.getItem('aim4he-preview-width');
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="width"]')) {
    if (input.value === last) input.checked = true;
    input.addEventListener('change', apply);
  }
  apply();
}

listen();
followWidth();
offerApi();
showTally();
byId<HTMLIFrameElement>('content').src = config.entry;
