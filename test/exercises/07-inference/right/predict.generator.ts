// A generator that gives the numbers after every layer; the last ones are the scores.
function* activations(layers: { weights: number[][]; bias: number[] }[], x: number[]): Generator<number[]> {
  let below = x;
  for (const { weights, bias } of layers) {
    const sums = bias.map(
      (b, j) => below.map((value, i) => value * weights[i][j]).reduce((a, c) => a + c, 0) + b,
    );
    yield sums;
    below = sums.map((sum) => Math.max(0, sum));
  }
}

export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  const scores = [...activations(layers, x)].pop() as number[];
  return scores.map((own) => 1 / scores.reduce((sum, other) => sum + Math.exp(other - own), 0));
}
