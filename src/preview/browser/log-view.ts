import type { ApiCall } from './recorded-api.ts';

export type LogKind = 'all' | 'writes' | 'troubles' | 'everything';

export interface LogFilter {
  readonly kind: LogKind;
  /** Part of a line, without regard to case. */
  readonly text: string;
}

/** One call as one line of text, for the copy button and the filter. */
export function lineOf(call: ApiCall): string {
  const time = new Date(call.at).toISOString().slice(11, 23);
  const values = call.values.map((value) => JSON.stringify(value)).join(', ');
  const error = call.error.code === '0' ? '' : `  error ${call.error.code} ${call.error.text}`;
  const remark = call.remark === '' ? '' : `  note: ${call.remark}`;
  return `${time}  ${call.name}(${values}) → ${JSON.stringify(call.result)}${error}${remark}`;
}

export function isShown(call: ApiCall, { kind, text }: LogFilter): boolean {
  return fitsKind(call, kind) && (text === '' || lineOf(call).toLowerCase().includes(text.toLowerCase()));
}

function fitsKind(call: ApiCall, kind: LogKind): boolean {
  switch (kind) {
    case 'everything':
      return true;
    case 'all':
      return call.operation !== 'getLastError';
    case 'writes':
      return ['initialize', 'setValue', 'commit', 'finish'].includes(call.operation);
    case 'troubles':
      return isTrouble(call);
  }
}

/** Asking for the last error repeats one that stands in the line before. */
export const isError = (call: ApiCall): boolean =>
  call.operation !== 'getLastError' && call.error.code !== '0';

const isTrouble = (call: ApiCall): boolean => isError(call) || call.remark !== '';

/** The line of a call. Everything in it is text: content is not trusted. */
export function callItem(call: ApiCall, earlier: boolean): HTMLLIElement {
  const item = document.createElement('li');
  if (earlier) item.dataset.earlier = '';
  if (isError(call)) item.dataset.trouble = 'error';
  else if (call.remark !== '') item.dataset.trouble = 'note';
  item.append(
    part('time', 'time', new Date(call.at).toISOString().slice(11, 23)),
    part('code', 'call', call.name),
    ...call.values.filter((value) => value !== '').map((value) => shortValue(value, 'value')),
    shortValue(call.result, 'result'),
  );
  if (isError(call)) item.append(part('span', 'error', `Error ${call.error.code}: ${call.error.text}`));
  if (call.remark !== '') item.append(part('span', 'note', `Note: ${call.remark}`));
  if (call.took >= 50) item.append(part('span', 'took', `${Math.round(call.took)} ms`));
  return item;
}

const longest = 160;

/** A value, cut where it is long; the whole of it opens on request. */
function shortValue(value: string, name: string): HTMLElement {
  if (value.length <= longest) return part('code', name, value === '' ? '""' : value);
  const details = document.createElement('details');
  details.className = name;
  details.append(
    part('summary', '', `${value.slice(0, longest)}… (${value.length} characters)`),
    part('code', '', value),
  );
  return details;
}

function part(tag: string, name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  element.textContent = text;
  return element;
}
