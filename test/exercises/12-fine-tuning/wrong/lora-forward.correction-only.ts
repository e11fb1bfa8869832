// message: That is the correction alone. It is added to x K, the answer of the frozen kernel.
const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));

export function loraForward(x: number[], kernel: number[][], down: number[][], up: number[][], scale: number): number[] {
  return times(times(x, down), up).map((value) => scale * value);
}
