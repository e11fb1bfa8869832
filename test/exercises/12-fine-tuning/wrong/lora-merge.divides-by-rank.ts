// message: `scale` was divided by the rank. It is alpha / rank already: multiply by it as it is.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map(
      (weight, j) =>
        weight + (scale / up.length) * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0),
    ),
  );
}
