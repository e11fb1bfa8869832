// Plain loops with counters.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x.slice();
  for (let l = 0; l < layers.length; l++) {
    const sums: number[] = [];
    for (let j = 0; j < layers[l].bias.length; j++) {
      let sum = 0;
      for (let i = 0; i < values.length; i++) sum += values[i] * layers[l].weights[i][j];
      sum += layers[l].bias[j];
      sums.push(l + 1 < layers.length && sum < 0 ? 0 : sum);
    }
    values = sums;
  }
  let largest = Number.NEGATIVE_INFINITY;
  for (const score of values) if (score > largest) largest = score;
  let total = 0;
  for (const score of values) total += Math.exp(score - largest);
  return values.map((score) => Math.exp(score - largest) / total);
}
