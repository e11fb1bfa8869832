// message: The sums were made for the rows of `weights`. It has one row for each input: weights[i][j] joins input i to output j, and there is a sum for each j.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = weights.map((row, i) =>
      row.reduce((sum, weight, j) => sum + weight * (values[j] ?? 0), bias[i] ?? 0),
    );
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
