// message: Only the first of the rank’s numbers counted. Add up down[i][r] * up[r][j] for every r.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) => row.map((weight, j) => weight + scale * down[i][0] * up[0][j]));
}
