// message: That is the correction alone. Add it to the kernel.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((_, j) => scale * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0)),
  );
}
