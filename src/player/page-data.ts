import { type Dictionary, type Translate, translator } from '../i18n/translate.ts';
import type { UnitPlan } from '../session/unit-plan.ts';

/** The plan of the unit, embedded in the page. Throws when the page holds none: it was not made by our build. */
export function readPlan(): UnitPlan {
  return JSON.parse(document.getElementById('unit-plan')?.textContent ?? '') as UnitPlan;
}

/** The texts of the page in its language. */
export function readTexts(): Translate {
  const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '{}') as Dictionary;
  return translator(texts, document.documentElement.lang || 'en');
}

/** The element marked `data-<name>`; the markup of PlayerBody.astro has each of them. */
export function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-${name}]`);
  if (!found) throw new Error(`The player page has no element with data-${name}. Build the site again.`);
  return found;
}
