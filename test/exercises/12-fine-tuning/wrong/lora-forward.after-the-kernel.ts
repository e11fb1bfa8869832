// message: The adapter was given the kernel’s answer. It stands beside the kernel: both get x.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));
  const plain = times(x, kernel);
  const correction = times(times(plain, down), up);
  return plain.map((value, j) => value + scale * correction[j]);
}
