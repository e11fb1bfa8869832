// message: A B was not scaled: multiply it by `scale` before you add it.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => weight + up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0)),
  );
}
