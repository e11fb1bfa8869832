// message: .x is wrong. Only the path through output 0 was counted. Input i reaches every output: add up all paths.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row[0] * outputGradient[0]),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
