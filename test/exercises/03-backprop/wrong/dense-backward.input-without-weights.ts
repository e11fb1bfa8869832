// message: .x is wrong. The weights are missing: input i reaches output j with weight weights[i][j].
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  const total = outputGradient.reduce((sum, gradient) => sum + gradient, 0);
  return {
    x: x.map(() => total),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
