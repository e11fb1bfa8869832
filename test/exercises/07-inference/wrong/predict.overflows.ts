// message: `Math.exp(1000)` is Infinity, and Infinity / Infinity is NaN: subtract the largest score first, as in lesson 01.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]) {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  const powers = values.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
