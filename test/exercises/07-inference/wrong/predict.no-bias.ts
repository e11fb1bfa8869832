// message: The bias is missing: add bias[j] to sum j, in every layer.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]) {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], 0));
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  const largest = Math.max(...values);
  const powers = values.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
