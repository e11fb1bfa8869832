// message: Only the first of the rank’s numbers counted. Go through all of them: `up` has a row for each.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));
  const [first] = times(x, down);
  return times(x, kernel).map((value, j) => value + scale * first * up[0][j]);
}
