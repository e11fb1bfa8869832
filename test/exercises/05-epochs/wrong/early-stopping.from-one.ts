// message: Epochs are counted from 0 here, like the index in losses. Return the index itself, without adding 1.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch;
  });
  return { bestEpoch: bestEpoch + 1, stop: losses.length - 1 - bestEpoch >= patience };
}
