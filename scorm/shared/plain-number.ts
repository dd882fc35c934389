/** A number with at most `decimals` decimals, a point, and never an exponent: `83.33`, `0`, `-4`. */
export function plainNumber(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}
