// message: .x is wrong. Only the last path was kept: = replaced what the earlier outputs gave. Add up with +=.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  const gradient = x.map(() => 0);
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < outputGradient.length; j++) gradient[i] = weights[i][j] * outputGradient[j];
  }
  return {
    x: gradient,
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
