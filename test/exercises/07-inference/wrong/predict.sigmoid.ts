// message: Each score was squeezed by itself (sigmoid), and the results do not add up to 1. Softmax divides Math.exp of each score by the sum of all of these.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    const sums = bias.map((b, j) => values.reduce((sum, value, i) => sum + value * weights[i][j], b));
    values = layer < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  });
  return values.map((score) => 1 / (1 + Math.exp(-score)));
}
