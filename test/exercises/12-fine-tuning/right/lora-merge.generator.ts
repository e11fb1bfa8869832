// A generator of merged rows.
function* mergedRows(
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): Generator<number[]> {
  for (const [i, row] of kernel.entries()) {
    const correction = up.reduce(
      (sums, line, r) => sums.map((sum, j) => sum + down[i][r] * line[j]),
      row.map(() => 0),
    );
    yield row.map((weight, j) => weight + scale * correction[j]);
  }
}

export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return [...mergedRows(kernel, down, up, scale)];
}
