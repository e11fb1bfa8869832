// message: These are scores after relu; the last layer has softmax instead.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  let values = x;
  for (const { weights, bias } of layers) {
    values = bias.map((b, j) =>
      Math.max(
        0,
        values.reduce((sum, value, i) => sum + value * weights[i][j], b),
      ),
    );
  }
  return values;
}
