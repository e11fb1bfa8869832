/**
 * After how many requests the use of a model has cost as much as its training, and how many days that takes.
 *
 * All costs are in the same unit: kilowatt-hours, dollars, FLOPs or seconds. The results are not rounded. If a request
 * costs nothing, or nobody asks, the day never comes: Infinity.
 * @param once everything that is paid once, for example training and fine-tuning, each 0 or more; empty when there was
 * nothing to pay; stays as it is
 * @param each what one request costs, 0 or more
 * @param perDay requests in a day, 0 or more; where nothing was paid once, `each` and `perDay` are above 0
 * @returns requests and days
 */
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  // TODO: return the requests and the days until use has cost as much as training.
  // Example: breakEven([600, 300], 3, 100) is { requests: 300, days: 3 }.
  throw new Error('Not written yet: open exercises/09-cost/break-even.ts, write your code in place of this line, save, and check again.');
}
