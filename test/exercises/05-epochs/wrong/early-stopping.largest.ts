// message: That is the epoch with the largest loss. A loss is better when it is smaller.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss > losses[bestEpoch]) bestEpoch = epoch;
  });
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
