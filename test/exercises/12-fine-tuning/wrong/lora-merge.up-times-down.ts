// message: The product B A was made, and something that is not there was multiplied. Entry (i, j) of A B takes row i of `down` and column j of `up`.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map(
      (weight, j) => weight + scale * down.reduce((sum, line, r) => sum + (up[i] ?? [])[r] * line[j], 0),
    ),
  );
}
