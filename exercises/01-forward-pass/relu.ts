/**
 * The rectified linear unit: what is negative becomes 0, the rest passes.
 *
 * NaN passes too: a value that went wrong earlier must stay visible.
 * @param x any numbers, shape (n); n may be 0
 * @returns max(0, value) for every value, shape (n)
 */
export function relu(x: number[]): number[] {
  // TODO: return a new array of the same length, with 0 in the place of every negative value.
  // Example: relu([-2, 0, 3]) is [0, 0, 3].
  throw new Error('Not written yet: open exercises/01-forward-pass/relu.ts, write your code in place of this line, save, and check again.');
}
