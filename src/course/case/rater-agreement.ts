/** How often each of two raters chose each of the same categories, in the same order. */
export interface TwoRatings {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** How many cases both put into the same category. */
  readonly agreed: number;
}

/**
 * Cohen's kappa: agreement beyond what chance would give, 1 at most, 0 where it is as good as chance.
 *
 * @throws RangeError when the raters did not rate the same number of cases, at least one.
 */
export function cohensKappa({ first, second, agreed }: TwoRatings): number {
  const [cases, others] = [total(first), total(second)];
  if (cases === 0 || cases !== others) throw new RangeError('Both raters rate the same cases.');
  const byChance = total(first.map((count, index) => count * (second[index] ?? 0))) / (cases * cases);
  return (agreed / cases - byChance) / (1 - byChance);
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
