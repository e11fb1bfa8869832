// message: More epochs may have gone by than patience allows: compare with >=, not ===.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  for (let i = 1; i < losses.length; i++) if (losses[i] < losses[bestEpoch]) bestEpoch = i;
  return { bestEpoch, stop: losses.length - 1 - bestEpoch === patience };
}
