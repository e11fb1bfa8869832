/**
 * What a training run costs: operations, hours, energy and money.
 *
 * A parameter meets a token with 6 operations, 2 forward and 4 backward. A device reaches only a share of its peak, its
 * utilisation. The hours of all devices add up, so it does not matter here how many there are. Nothing is
 * rounded, and the arguments stay as they are.
 * @param run the parameters of the model and the tokens it learns from
 * @param device its peak in FLOPs a second, the share of the peak that is reached (above 0, up to 1), the watts that it
 * draws and its rent in dollars an hour
 * @returns FLOPs, hours of devices, kilowatt-hours and dollars
 */
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  // TODO: return the four costs of the run.
  // Example: trainingCost({ parameters: 10, tokens: 60 }, { peakFlops: 2, utilisation: 0.5, watts: 200, pricePerHour: 3 })
  //   is { flops: 3600, hours: 1, kilowattHours: 0.2, dollars: 3 }: 3600 FLOPs at 1 FLOP a second.
  throw new Error('Not written yet: open exercises/09-cost/training-cost.ts, write your code in place of this line, save, and check again.');
}
