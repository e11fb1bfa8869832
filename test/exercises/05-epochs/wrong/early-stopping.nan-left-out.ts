// message: Epochs whose loss is NaN were taken out, and all that follow moved forward. They count as epochs: leave them in their place, and compare with <, which is false for NaN.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  const numbers = losses.filter((loss) => !Number.isNaN(loss));
  const bestEpoch = numbers.indexOf(Math.min(...numbers));
  return { bestEpoch, stop: numbers.length - 1 - bestEpoch >= patience };
}
