// Style: reduce over the losses.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  const bestEpoch = losses.reduce((best, loss, epoch) => (loss < losses[best] ? epoch : best), 0);
  return { bestEpoch, stop: losses.slice(bestEpoch + 1).length >= patience };
}
