// Style: a counter of epochs without improvement.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let best = losses[0];
  let bestEpoch = 0;
  let waited = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    waited++;
    if (losses[epoch] < best) {
      best = losses[epoch];
      bestEpoch = epoch;
      waited = 0;
    }
  }
  return { bestEpoch, stop: waited >= patience };
}
