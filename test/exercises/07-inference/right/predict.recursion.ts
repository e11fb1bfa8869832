// Recursion over the layers.
function softmax(scores: number[]): number[] {
  const largest = scores.reduce((a, b) => Math.max(a, b));
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  const [{ weights, bias }, ...rest] = layers;
  const sums = bias.map((b, j) => b + x.reduce((sum, value, i) => sum + value * weights[i][j], 0));
  return rest.length === 0
    ? softmax(sums)
    : predict(
        rest,
        sums.map((sum) => (sum > 0 ? sum : 0)),
      );
}
