/**
 * The rectified linear unit: what is negative becomes 0, the rest passes.
 *
 * NaN passes too: a value that went wrong earlier must stay visible.
 * @param x any numbers, shape (n); n may be 0
 * @returns max(0, value) for every value, shape (n)
 */
export function relu(x: number[]): number[] {
  // #region solution
  //? TODO: return a new array of the same length, with 0 in the place of every negative value.
  //? Example: relu([-2, 0, 3]) is [0, 0, 3].
  return x.map((value) => Math.max(0, value)); // Math.max(0, NaN) is NaN; value > 0 ? value : 0 would hide it
  // #endregion
}
