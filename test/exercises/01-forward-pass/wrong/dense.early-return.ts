// message: That is output 0 alone: the function returned inside the loop. Return an array with one number for each output, below the loop.
export function dense(x: number[], weights: number[][], bias: number[]): any {
  for (let j = 0; j < bias.length; j++) {
    let sum = bias[j];
    for (let i = 0; i < x.length; i++) sum += x[i] * weights[i][j];
    return sum;
  }
}
