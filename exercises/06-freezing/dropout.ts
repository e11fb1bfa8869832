/**
 * Dropout: while training, some numbers are left out by chance; in inference nothing happens at all.
 *
 * What is kept while training is divided by the share that is kept, 1 - rate, so that the mean stays the same.
 * @param values any numbers, also Infinity or NaN, shape (N); N may be 0, and the array stays as it is
 * @param rate the probability of being left out, from 0 (included) to 1 (excluded)
 * @param draws one random number for each value, from 0 (included) to 1 (excluded): a value whose draw is
 *   smaller than rate is left out, and 0 comes in its place, whatever it was
 * @param training true while training, false in inference
 * @returns shape (N), a new array in both modes
 */
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  // TODO: return the values after dropout, as many as came in.
  // Example: dropout([3, 6, 9], 0.25, [0.1, 0.25, 0.9], true) is [0, 8, 12]; with false at the end it is [3, 6, 9].
  throw new Error('Not written yet: open exercises/06-freezing/dropout.ts, write your code in place of this line, save, and check again.');
}
