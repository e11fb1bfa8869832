// From hours and tokens to money.
import { expectAmounts } from './quantities';

/**
 * Rent in dollars: device hours x price of an hour.
 * @throws CourseError for a negative number or NaN.
 */
export function rentDollars(deviceHours: number, pricePerHour: number): number {
  expectAmounts('rentDollars', { deviceHours, pricePerHour });
  return deviceHours * pricePerHour;
}

/**
 * A bill for tokens in dollars; services print their price for a million tokens.
 * @throws CourseError for a negative number or NaN.
 */
export function tokenDollars(tokens: number, pricePerMillion: number): number {
  expectAmounts('tokenDollars', { tokens, pricePerMillion });
  return (tokens / 1e6) * pricePerMillion;
}
