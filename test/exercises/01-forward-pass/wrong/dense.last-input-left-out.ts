// message: The last input was left out: the loop over the inputs must run while i < x.length.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => {
    let sum = b;
    for (let i = 0; i < x.length - 1; i++) sum += x[i] * weights[i][j];
    return sum;
  });
}
