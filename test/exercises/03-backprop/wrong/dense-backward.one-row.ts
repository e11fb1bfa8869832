// message: .weights is wrong. All rows are one and the same array: fill puts it into every place, and the last input overwrote it. Make a new row for each input, with map.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  const rows: number[][] = new Array(x.length).fill(new Array(outputGradient.length).fill(0));
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < outputGradient.length; j++) rows[i][j] = x[i] * outputGradient[j];
  }
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: rows,
    bias: [...outputGradient],
  };
}
