// Typed arrays inside, plain arrays out.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = Float64Array.from(x);
  layers.forEach(({ weights, bias }, layer) => {
    const sums = Float64Array.from(bias);
    weights.forEach((row, i) => {
      for (let j = 0; j < sums.length; j++) sums[j] += values[i] * row[j];
    });
    if (layer < layers.length - 1) for (let j = 0; j < sums.length; j++) if (sums[j] < 0) sums[j] = 0;
    values = sums;
  });
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Array.from(powers, (power) => power / total);
}
