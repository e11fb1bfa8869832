// When use has cost as much as training.
import { expectAmounts } from './quantities';

/** The two costs of a model, in the same unit: FLOPs, kWh, dollars or seconds. */
export interface TwoCosts {
  /** Paid once: training, fine-tuning. */
  readonly once: number;
  /** Paid for each request. */
  readonly each: number;
  /** Requests in a day; without it no days are known. */
  readonly perDay?: number;
}

/**
 * How many requests cost as much as the training did: once / each, and how many days that takes.
 *
 * Not rounded: the number of whole requests is the next whole number. Luccioni et al. 2024, arXiv:2311.16863, Table 5,
 * cut the rest off. A request that costs nothing never gets there: Infinity; a training that cost nothing is there at 0.
 * @throws CourseError for a negative number or NaN.
 */
export function breakEven({ once, each, perDay }: TwoCosts): { requests: number; days: number | null } {
  expectAmounts('breakEven', { once, each, ...(perDay !== undefined && { perDay }) });
  const requests = ratio(once, each);
  return { requests, days: perDay === undefined ? null : ratio(requests, perDay) };
}

/** Nothing divided by nothing is nothing here: what costs nothing is paid off at once. */
function ratio(paid: number, rate: number): number {
  return paid === 0 ? 0 : paid / rate;
}
