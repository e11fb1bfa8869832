// message: The loop ended at a loss that is 0 or NaN, since JavaScript takes both for false. Let it run while epoch < losses.length.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  for (let epoch = 1; losses[epoch]; epoch++) {
    if (losses[epoch] < losses[bestEpoch]) bestEpoch = epoch;
  }
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
