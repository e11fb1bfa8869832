// message: .x is wrong. Rows and columns are swapped: for input i add up weights[i][j] * outputGradient[j] over the outputs j.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((_, i) => weights.reduce((sum, row, j) => sum + row[i] * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
