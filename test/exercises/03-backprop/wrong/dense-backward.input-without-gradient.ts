// message: .x is wrong. The weights of each row were added up without the gradients: multiply each weight by outputGradient[j].
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight) => sum + weight, 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
