import { type Dictionary, type Translate, translator } from '../../../i18n/translate.ts';
import type { UnitPlan } from '../../../session/unit-plan.ts';

/** An inert JSON block of the page. */
export function readJson<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}

/** Language of the page. */
export const pageLanguage = (): string => document.documentElement.lang || 'en';

/** The interface texts the page hands to its scripts. */
export const readTexts = (): Translate => translator(readJson<Dictionary>('texts') ?? {}, pageLanguage());

/** The plan of the module the page belongs to. */
export const readPlan = (): UnitPlan | undefined => readJson<UnitPlan>('unit-plan');

/** The element marked `data-<name>`. */
export const part = (name: string, within: ParentNode = document): HTMLElement | null =>
  within.querySelector<HTMLElement>(`[data-${name}]`);

/** Puts words into an element, if it is there. */
export function say(element: Element | null | undefined, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

/** Name of the file of this page. */
export const fileOfPage = (): string => location.pathname.split('/').at(-1) ?? '';
