// How far apart two computations of the same rows are.
import { ShapeError } from '../core';

/**
 * The largest difference between two tables of numbers; (N)(K), (N)(K).
 * @param relative divides each row's differences by the largest absolute number in that row of `a`. Default false.
 * @throws ShapeError when they differ in their number of rows or in a row's length.
 */
export function largestGap(
  a: readonly ArrayLike<number>[],
  b: readonly ArrayLike<number>[],
  { relative = false } = {},
): number {
  expectEqual('rows', a.length, b.length);
  return a.reduce((most, row, r) => {
    expectEqual(`numbers in row ${r}`, row.length, b[r].length);
    const values = Array.from(row);
    const gap = largest(values.map((value, k) => value - b[r][k]));
    return Math.max(most, relative ? gap / largest(values) : gap);
  }, 0);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function expectEqual(what: string, a: number, b: number): void {
  if (a === b) return;
  throw new ShapeError(
    `Expected as many ${what} on both sides, got ${a} and ${b}. Compare answers to the same questions.`,
  );
}
