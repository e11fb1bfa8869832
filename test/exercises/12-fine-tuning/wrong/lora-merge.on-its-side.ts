// message: The correction lies on its side: entry (i, j) adds up down[i][r] * up[r][j].
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const product = down.map((row) => up[0].map((_, j) => row.reduce((sum, value, r) => sum + value * up[r][j], 0)));
  return kernel.map((row, i) => row.map((weight, j) => weight + scale * (product[j]?.[i] ?? 0)));
}
