// Style: NaN replaced by Infinity, then the first place of the smallest, as an arrow in a constant.
export const earlyStopping = (losses: number[], patience: number): { bestEpoch: number; stop: boolean } => {
  const numbers = losses.map((loss) => (Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss));
  const bestEpoch = numbers.indexOf(Math.min(...numbers));
  return { bestEpoch, stop: bestEpoch + patience < losses.length };
};
