// message: A loss that is NaN was taken for an improvement: loss >= best is false for NaN, so its opposite is true. Ask loss < best.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (epoch > 0 && !(loss >= losses[bestEpoch])) bestEpoch = epoch;
  });
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
