import type { LanguageCode } from '../i18n/languages.ts';
import { formatAmount } from './format.ts';

/** Width of the drawing of a bar; it is stretched to the width of its place. */
export const barWidth = 1000;

export interface BarInput {
  readonly name: string;
  /** `undefined`: nobody knows. */
  readonly value: number | undefined;
}

export interface Bar extends BarInput {
  /** From 0 to `barWidth`. */
  readonly width: number;
  /** The value as text; `''` where there is none. */
  readonly label: string;
  /** The largest of all: it is set apart. */
  readonly first: boolean;
}

/**
 * Bars on one scale that starts at 0: up to 100 for per cent, else up to `top` or the largest value.
 *
 * @throws Error on a negative value, which a bar from 0 cannot show.
 */
export function layBars(
  inputs: readonly BarInput[],
  unit: string,
  language: LanguageCode,
  top?: number,
): Bar[] {
  const values = inputs.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const negative = values.find((value) => value < 0);
  if (negative !== undefined) throw new Error(`A bar cannot show the negative value ${negative}.`);
  const largest = Math.max(0, ...values);
  const scale = unit === '%' ? Math.max(100, largest) : Math.max(top ?? 0, largest);
  return inputs.map(({ name, value }) => ({
    name,
    value,
    width: value === undefined || scale === 0 ? 0 : Math.round((value / scale) * barWidth),
    label: value === undefined ? '' : formatAmount(value, unit, language),
    first:
      value !== undefined && value === largest && values.filter((other) => other === largest).length === 1,
  }));
}
