import type { PageSession } from '../../../session/page-session.ts';
import type { UnitPlan } from '../../../session/unit-plan.ts';
import { loadScript } from './load-script.ts';

/** How long a page waits for the session of a player that is still starting, in milliseconds. */
const patience = 10_000;
const pause = 50;

/**
 * The session of a page: that of the player it stands in, at once where there is one; else one on this device. A page
 * inside a player never opens its own, since its answers would not reach the platform: it waits.
 *
 * @param missing called when there is none and none is coming
 */
export function findSession(plan: UnitPlan, found: (session: PageSession) => void, missing = () => {}): void {
  if (!standsInPlayer()) return void openOnDevice(plan, found, missing);
  const since = Date.now();
  const look = (): void => {
    const session = sessionOfParent(plan.unit);
    if (session) found(session);
    else if (Date.now() - since < patience) setTimeout(look, pause);
    else missing();
  };
  look();
}

function standsInPlayer(): boolean {
  if (window.parent === window) return false;
  try {
    return window.parent.document.querySelector('script[data-player]') !== null;
  } catch {
    return false;
  }
}

function sessionOfParent(unit: string): PageSession | undefined {
  try {
    const { aim } = window.parent as Window & { aim?: PageSession };
    return aim?.plan.unit === unit ? aim : undefined;
  } catch {
    return undefined;
  }
}

/** Only a page that stands alone loads the code of a session: in a package the player has it. */
async function openOnDevice(
  plan: UnitPlan,
  found: (session: PageSession) => void,
  missing: () => void,
): Promise<void> {
  await loadScript('device-session.js');
  if (globalThis.aimOpenDevice) found(globalThis.aimOpenDevice(plan));
  else missing();
}
