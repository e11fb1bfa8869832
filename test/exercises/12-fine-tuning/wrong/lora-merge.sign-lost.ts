// message: A negative scale was taken without its sign. It takes an adapter off again: multiply by `scale` as it is.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map(
      (weight, j) => weight + Math.abs(scale) * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0),
    ),
  );
}
