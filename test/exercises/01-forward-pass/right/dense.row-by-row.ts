// Style: inputs outside: each row of weights is added to all outputs at once.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  let outputs = [...bias];
  x.forEach((value, i) => {
    outputs = outputs.map((sum, j) => sum + value * weights[i][j]);
  });
  return outputs;
}
