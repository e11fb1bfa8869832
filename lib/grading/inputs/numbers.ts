// Numbers on which people slip: zeros, equal ones, negatives, quarters, tiny and huge ones, and what differs by little.
import type { Arbitrary } from 'fast-check';
import { fc } from './fast-check';

/** Where numbers may lie. */
export interface NumberRange {
  /** The least one: -1e6 unless told otherwise. */
  readonly min?: number;
  /** The largest one: 1e6 unless told otherwise. */
  readonly max?: number;
  /** Others that are drawn now and then, such as NaN: none unless told otherwise. */
  readonly also?: readonly number[];
}

/** Few and simple ones first: what is shrunk ends there. */
const SPECIAL = [0, -0, 1, -1, 2, 1000, -1000, 1001, 1e-9, -1e-9, 1e-3, 0.1, 0.3, 1e6, -1e6, 123_456.75];

/** Any number of a range. It shrinks to a whole number near 0. */
export function number({ min = -1e6, max = 1e6, also = [] }: NumberRange = {}): Arbitrary<number> {
  const { oneof, integer, constantFrom } = fc();
  const inside = (value: number): boolean => value >= min && value <= max;
  const low = Math.ceil(Math.max(min, -9));
  const high = Math.floor(Math.min(max, 9));
  const span = Math.min(max, 40) - Math.max(min, -40);
  const fine = integer({ min: 0, max: 1_000_000 }).map((part) => Math.max(min, -40) + (span * part) / 1e6);
  const special = [...SPECIAL.filter(inside), ...also];
  return oneof(
    { withCrossShrink: true },
    ...(low <= high ? [{ weight: 5, arbitrary: integer({ min: low, max: high }) }] : []),
    { weight: 4, arbitrary: fine },
    ...(special.length > 0 ? [{ weight: 3, arbitrary: constantFrom(...special) }] : []),
  );
}

/** A share from 0 to 1, both included and often met. */
export function share(): Arbitrary<number> {
  const { oneof, integer, constantFrom } = fc();
  const thousandth = integer({ min: 0, max: 1000 }).map((part) => part / 1000);
  return oneof({ withCrossShrink: true }, constantFrom(0, 1, 0.5, 0.25, 0.1, 0.9), thousandth);
}

/** A whole number, 0 to 20 unless told otherwise. */
export function count(min = 0, max = 20): Arbitrary<number> {
  return fc().integer({ min, max });
}

/** A whole number up to a size that 32 bits do not hold: `<<`, `| 0` and `parseInt` of its text go wrong there. */
export function largeCount(max = 1e15): Arbitrary<number> {
  const { oneof, integer, constantFrom } = fc();
  const powers = [1, 1e3, 1e6, 2 ** 31, 2 ** 32, 1e10, 1e12, 1e15].filter((power) => power <= max);
  const parts = integer({ min: 1, max: 9 });
  const large = fc()
    .tuple(parts, constantFrom(...powers))
    .map(([part, power]) => Math.min(part * power, max));
  return oneof({ withCrossShrink: true }, integer({ min: 1, max: Math.min(20, max) }), large);
}

/** A draw such as `Math.random()` gives: from 0 (included) to 1 (excluded). */
export function draw(): Arbitrary<number> {
  const { oneof, integer, constantFrom } = fc();
  const fine = integer({ min: 0, max: 9999 }).map((part) => part / 10_000);
  return oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: constantFrom(0, 0.5, 0.9999999) },
    { weight: 5, arbitrary: fine },
  );
}
