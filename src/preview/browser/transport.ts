import type { Elements } from '../attempts/elements.ts';

/** What the person at the preview lets happen to commits. */
export type Fault = 'none' | 'refused' | 'lost' | 'slow';

/**
 * Sends one commit to the server the way Moodle does: a blocking request while the page is shown, a beacon once it is
 * hidden or closing (browsers fail blocking requests there), and then "yes" whatever happens.
 *
 * @returns false when the server did not take it
 */
export function sendCommit(address: string, elements: Elements, final: boolean, fault: Fault): boolean {
  if (fault === 'refused') return false;
  if (fault === 'lost') return true;
  const body = JSON.stringify({ elements, final });
  if (document.visibilityState === 'hidden') return navigator.sendBeacon(address, body);
  if (fault === 'slow') wait(1000);
  try {
    const request = new XMLHttpRequest();
    request.open('POST', address, false);
    request.send(body);
    return request.status === 200;
  } catch {
    return navigator.sendBeacon(address, body);
  }
}

/** Blocks, as a slow server does behind a blocking request. */
function wait(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
