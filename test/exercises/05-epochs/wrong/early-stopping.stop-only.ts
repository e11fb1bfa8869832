// message: Only whether to stop came back. Return both, as one object: { bestEpoch: ..., stop: ... }.
export function earlyStopping(losses: number[], patience: number): any {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch;
  });
  return losses.length - 1 - bestEpoch >= patience;
}
