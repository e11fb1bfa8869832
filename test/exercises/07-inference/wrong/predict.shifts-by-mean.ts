// message: The mean was subtracted, and the largest score may lie far above it: Math.exp of the rest is Infinity. Subtract the largest score.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  const mean = values.reduce((sum, score) => sum + score, 0) / values.length;
  const powers = values.map((score) => Math.exp(score - mean));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
