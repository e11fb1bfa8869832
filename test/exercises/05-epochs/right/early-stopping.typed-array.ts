// Style: from the last epoch to the first, on a typed array.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  const values = Float64Array.from(losses);
  let bestEpoch = 0;
  let best = values[0];
  for (let epoch = values.length - 1; epoch > 0; epoch--) {
    if (values[epoch] < best || (values[epoch] === best && bestEpoch > 0)) {
      best = values[epoch];
      bestEpoch = epoch;
    }
  }
  return { stop: values.length - bestEpoch > patience, bestEpoch };
}
