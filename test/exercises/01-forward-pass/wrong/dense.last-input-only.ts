// message: Only the last input counts: = replaced what the others had given. Add up with +=.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => {
    let output = b;
    for (let i = 0; i < x.length; i++) output = b + x[i] * weights[i][j];
    return output;
  });
}
