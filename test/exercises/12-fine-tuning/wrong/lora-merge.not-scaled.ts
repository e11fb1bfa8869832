// message: A B was not scaled
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => weight + up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0)),
  );
}
