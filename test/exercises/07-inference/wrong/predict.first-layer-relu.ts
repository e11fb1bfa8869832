// message: Only the first layer was used, with relu behind it. The outputs of a layer are the inputs of the next, and softmax comes after the last.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  const [{ weights, bias }] = layers;
  const values = bias.map((b, j) =>
    Math.max(
      0,
      x.reduce((sum, value, i) => sum + value * weights[i][j], b),
    ),
  );
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
