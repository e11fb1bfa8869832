// Refuses quantities that no formula of this area can mean, before they turn into a wrong answer.
import { CourseError } from '../core';

type Quantities = Readonly<Record<string, number>>;
type Rule = readonly [expected: string, fits: (value: number) => boolean];

const FROM_ZERO: Rule = ['a finite number from 0', (value) => value >= 0];
const POSITIVE: Rule = ['a finite number above 0', (value) => value > 0];
const FROM_ONE: Rule = ['a finite number from 1', (value) => value >= 1];
const SHARE: Rule = ['a share above 0 and up to 1', (value) => value > 0 && value <= 1];
const COUNT: Rule = ['a whole number from 1', (value) => value >= 1 && Number.isInteger(value)];

/**
 * Amounts: tokens, bytes, prices.
 * @param where the function that was called, for the message.
 * @throws CourseError naming the first that is negative, infinite or not a number.
 */
export function expectAmounts(where: string, quantities: Quantities): void {
  expectAll(where, quantities, FROM_ZERO);
}

/**
 * What something is divided by: bandwidth, peak, utilisation in time.
 * @throws CourseError naming the first that is not above 0.
 */
export function expectPositive(where: string, quantities: Quantities): void {
  expectAll(where, quantities, POSITIVE);
}

/**
 * How many times more: a building's power for that of its computers, the busiest second for an average one.
 * @throws CourseError naming the first that is below 1.
 */
export function expectFactors(where: string, quantities: Quantities): void {
  expectAll(where, quantities, FROM_ONE);
}

/**
 * Parts of a whole: utilisation.
 * @throws CourseError naming the first that is not above 0 and at most 1.
 */
export function expectShares(where: string, quantities: Quantities): void {
  expectAll(where, quantities, SHARE);
}

/**
 * Things that come one by one: devices, steps, layers.
 * @throws CourseError naming the first that is not a whole number from 1.
 */
export function expectCounts(where: string, quantities: Quantities): void {
  expectAll(where, quantities, COUNT);
}

function expectAll(where: string, quantities: Quantities, [expected, fits]: Rule): void {
  for (const [name, value] of Object.entries(quantities)) {
    if (typeof value === 'number' && Number.isFinite(value) && fits(value)) continue;
    throw new CourseError(
      `Expected "${name}" of ${where} to be ${expected}, got ${value}. Look where this number comes from.`,
    );
  }
}
