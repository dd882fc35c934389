/** Greatest size a number may have; below it six decimals are exact enough. */
const GREATEST = 1e12;

/** Rounds to six decimals; `-0` becomes `0`. */
export function roundToSix(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

/** `.` or `,`: what the language writes before the decimals. */
function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
}

const GROUPED = /^[1-9]\d{0,2}(?:([ '.,])\d{3})(?:\1\d{3})*$/;

/**
 * Where the decimals begin, or -1. The last of two different signs; a sign that stands once is decimal, unless it is
 * not the one of the language and cuts off exactly three digits of a number that groups that way (`1,200` in English).
 */
function decimalPosition(text: string, own: string): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return -1;
  const sign = text.charAt(last);
  if (text.indexOf(sign) !== last) return -1;
  const other = sign === '.' ? ',' : '.';
  if (sign === own || text.includes(other)) return last;
  return GROUPED.test(text) ? -1 : last;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([+-]) /, '$1');
}

/** The unit may stand behind the number, or before it (`%30` in Turkish). */
function withoutUnit(text: string, unit: string): string {
  if (unit !== '' && text.endsWith(unit)) return text.slice(0, -unit.length).trim();
  return unit !== '' && text.startsWith(unit) ? text.slice(unit.length).trim() : text;
}

/**
 * The number a person meant: `30`, `30,5`, `30.5`, ` 1 200 `, `1,200` (in English), `1.200` (in Dutch, German,
 * Latvian, Turkish), with or without `unit`. Comma and point both work before decimals in every language.
 * `undefined` for anything else (words, fractions, exponents, more than 10^12). Rounded to six decimals.
 */
export function readNumber(text: string, language: string, unit = ''): number | undefined {
  const bare = withoutUnit(tidy(text), tidy(unit));
  const [, sign = '', digits = ''] = /^([+-]?)(\d[\d .,']*|[.,]\d+)$/.exec(bare) ?? [];
  const cut = decimalPosition(digits, decimalSign(language));
  const whole = cut < 0 ? digits : digits.slice(0, cut);
  const decimals = cut < 0 ? '' : digits.slice(cut + 1);
  if (!/^\d*$/.test(decimals) || !(/^\d*$/.test(whole) || GROUPED.test(whole)) || digits === '')
    return undefined;
  const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}`);
  return Math.abs(value) <= GREATEST ? roundToSix(value) : undefined;
}

/** A number as the language writes it, in the way `readNumber` reads it back; `decimals` pads with zeros. */
export function writeNumber(value: number, language: string, decimals = 0): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: 6,
  });
  return format.format(value);
}
