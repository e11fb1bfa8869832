/**
 * Whether to stop, asked after every epoch: yes when the best epoch lies `patience` epochs back, or more.
 *
 * The best epoch is the one with the smallest loss so far, of equal ones the first: a loss that is only as good as
 * the best is no improvement. A loss that is NaN is never the best (the first epoch's loss is always a number).
 * @param losses validation loss after each epoch so far, at least one
 * @param patience how many epochs in a row may bring no improvement, a whole number from 1
 * @returns bestEpoch, counted from 0 like the index in losses, and stop
 */
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  // #region solution
  //? TODO: return { bestEpoch, stop }.
  //? Example: earlyStopping([0.9, 0.5, 0.6, 0.7], 2) is { bestEpoch: 1, stop: true }: two epochs without improvement.
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch; // false for NaN
  });
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
  // #endregion
}
