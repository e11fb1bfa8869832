// message: Math.min gives NaN then
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  const bestEpoch = losses.indexOf(Math.min(...losses));
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
