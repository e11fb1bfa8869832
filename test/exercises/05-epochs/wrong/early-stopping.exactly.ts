// message: It stops only when exactly as many epochs came after the best one as patience says, not when there are more. Compare with >=, not ===.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  for (let i = 1; i < losses.length; i++) if (losses[i] < losses[bestEpoch]) bestEpoch = i;
  return { bestEpoch, stop: losses.length - 1 - bestEpoch === patience };
}
