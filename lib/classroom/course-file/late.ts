// What lateness costs.

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The rule of a course. */
export interface LateRule {
  /** The share of the points that each begun day costs. */
  readonly perDay: number;
  /** The largest share that lateness can cost. */
  readonly maximum: number;
  /** Minutes after the end that cost nothing. */
  readonly graceMinutes: number;
}

/** How late a submission was: begun days, and the share of its points that they cost. */
export interface Lateness {
  readonly days: number;
  readonly penalty: number;
}

/**
 * Days count from the due time itself, begun days as whole ones; within the time of grace there are none.
 * @param submittedAt milliseconds since 1970.
 * @param due milliseconds since 1970.
 */
export function lateness(submittedAt: number, due: number, rule: LateRule): Lateness {
  const after = submittedAt - due;
  if (after <= rule.graceMinutes * MINUTE_MS) return { days: 0, penalty: 0 };
  const days = Math.ceil(after / DAY_MS);
  return { days, penalty: Number(Math.min(rule.maximum, days * rule.perDay).toFixed(6)) };
}
