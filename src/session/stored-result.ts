import type { Report, StoredResult } from './tracker.ts';

/** Half a hundredth of a point: platforms keep scores with two decimals. */
const tolerance = 0.00005;

/** True when the platform should hold more than it does: a commit that was lost is never sent again by itself. */
export function isNews(report: Report, stored: StoredResult): boolean {
  if (report.success === true && stored.success !== true) return true;
  if (report.success === false && stored.success === undefined) return true;
  if (report.completed && stored.completed === false) return true;
  return report.scaled !== undefined && report.scaled > (stored.scaled ?? -1) + tolerance;
}

/** The report, never lower than what the platform already holds. */
export function raised(report: Report, stored: StoredResult): Report {
  const success = stored.success === true ? true : report.success;
  const scaled = Math.max(report.scaled ?? -1, stored.scaled ?? -1);
  return {
    ...report,
    success,
    completed: report.completed || stored.completed === true,
    scaled: scaled < 0 ? undefined : scaled,
  };
}
