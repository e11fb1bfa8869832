// message: That is the last epoch. bestEpoch is the one with the smallest loss.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch;
  });
  return { bestEpoch: losses.length - 1, stop: losses.length - 1 - bestEpoch >= patience };
}
