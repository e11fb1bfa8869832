// message: The sum ended at the first input that is 0, since JavaScript takes 0 for false. Let the loop run while i < x.length.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => {
    let sum = b;
    for (let i = 0; x[i]; i++) sum += x[i] * weights[i][j];
    return sum;
  });
}
