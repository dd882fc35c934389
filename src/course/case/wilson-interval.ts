/** z of the normal distribution for 95 per cent. */
const z = 1.96;

/** A range in whole per cent. */
export interface PercentRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The 95 % confidence interval of a share (Wilson's score interval), in whole per cent. It stays inside 0 to 100 and
 * is fit for the small counts of a subgroup.
 *
 * @param hits 0 to `cases`.
 * @param cases at least 1.
 */
export function wilsonInterval(hits: number, cases: number): PercentRange {
  const share = hits / cases;
  const square = z * z;
  const centre = (share + square / (2 * cases)) / (1 + square / cases);
  const spread = (share * (1 - share)) / cases + square / (4 * cases * cases);
  const half = (z * Math.sqrt(spread)) / (1 + square / cases);
  return { from: wholePercent(centre - half), to: wholePercent(centre + half) };
}

const wholePercent = (value: number) => Math.round(100 * Math.min(1, Math.max(0, value)));
