// message: A B was divided by `scale`. Multiply it.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => weight + up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0) / scale),
  );
}
