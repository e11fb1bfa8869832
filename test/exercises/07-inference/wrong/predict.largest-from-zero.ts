// message: The search for the largest score starts at 0, so that scores far below 0 all become Math.exp(...) = 0, and 0 / 0 is NaN. Start at -Infinity, or take `Math.max(...scores)`.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  let largest = 0;
  for (const score of values) if (score > largest) largest = score;
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
