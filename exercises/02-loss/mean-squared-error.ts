/**
 * How far predictions lie from their targets: the mean of the squared differences.
 *
 *     ((predictions[0] - targets[0]) ** 2 + (predictions[1] - targets[1]) ** 2 + ...) / n
 *
 * In TypeScript ^ is not a power but XOR: write ** 2.
 * @param predictions shape (n), at least one
 * @param targets what they should have been, shape (n)
 * @returns 0 when all agree, otherwise more; in the square of the unit of the targets
 */
export function meanSquaredError(predictions: number[], targets: number[]): number {
  // TODO: return the mean of the squared differences, one number. Leave both arrays as they are.
  // Example: meanSquaredError([3, 5], [1, 5]) is 2, because the squares 4 and 0 have the mean 2.
  throw new Error('Not written yet: open exercises/02-loss/mean-squared-error.ts, write your code in place of this line, save, and check again.');
}
