/**
 * The share of predictions that are right.
 *
 * @param predictions the class that the model named for each sample, shape (samples), at least one
 * @param labels the true class of each sample in the same order, shape (samples)
 * @returns a number from 0 (all wrong) to 1 (all right)
 */
export function accuracy(predictions: number[], labels: number[]): number {
  // TODO: return how many predictions equal the label in their own place, as a share of all.
  // Example: accuracy([7, 1, 4, 4, 2], [7, 1, 9, 4, 3]) is 0.6, because three of five are right.
  throw new Error('Not written yet: open exercises/02-loss/accuracy.ts, write your code in place of this line, save, and check again.');
}
