// message: Only the first layer was used. The outputs of a layer are the inputs of the next: go through all of them with a loop.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  const [{ weights, bias }] = layers;
  const values = bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[i][j], b));
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
