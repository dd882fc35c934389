/** One figure of the bench with the goal it is held against. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | 'KB' | 'characters' | 'requests' | 'points';
  /** The most (or, with `atLeast`, the least) the figure should be; `undefined` where it is only reported. */
  readonly goal: number | undefined;
  readonly atLeast?: boolean;
}

export const isOk = ({ value, goal, atLeast = false }: Row): boolean =>
  goal === undefined || (atLeast ? value >= goal : value <= goal);

/** The rows as an aligned table with a verdict: `ok`, `over` (or `under`), or nothing where there is no goal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.what, figure(row.value, row.unit), goalText(row), verdict(row)]);
  const lines = [['measured', 'value', 'goal', ''], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map(([what = '', value = '', goal = '', said = '']) =>
      `${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${goal.padStart(widths[2] ?? 0)}  ${said}`.trimEnd(),
    )
    .join('\n');
}

const goalText = ({ goal, unit, atLeast = false }: Row): string =>
  goal === undefined ? '' : `${atLeast ? '≥' : '≤'} ${figure(goal, unit)}`;

function verdict(row: Row): string {
  if (row.goal === undefined) return '';
  if (isOk(row)) return 'ok';
  return row.atLeast === true ? 'under' : 'over';
}

function figure(value: number, unit: Row['unit']): string {
  const digits = unit === 's' || unit === 'ms' || unit === 'KB' ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}
