// message: `up` and `down` changed places, and something that is not there was multiplied. Look at the shapes: `down` has a row for each input, `up` has one for each of the rank’s numbers.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * (matrix[i] ?? [])[j], 0));
  const correction = times(times(x, up), down);
  return times(x, kernel).map((value, j) => value + scale * correction[j]);
}
