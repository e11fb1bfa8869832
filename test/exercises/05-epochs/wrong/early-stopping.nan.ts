// message: Where one loss is NaN, Math.min gives NaN then, and so does any sum: walk through and compare with <, which is false for NaN.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  const bestEpoch = losses.indexOf(Math.min(...losses));
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
