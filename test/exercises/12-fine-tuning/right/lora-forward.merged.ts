// The merged weight of each pair, K + scale A B, made on the way.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const weight = (i: number, j: number): number =>
    kernel[i][j] + scale * up.reduce((sum, row, r) => sum + down[i][r] * row[j], 0);
  return kernel[0].map((_, j) => x.reduce((sum, value, i) => sum + value * weight(i, j), 0));
}
