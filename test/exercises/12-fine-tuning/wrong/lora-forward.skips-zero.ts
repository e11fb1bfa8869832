// message: The loop over the inputs ends at an input of 0, which was taken for the end of the list. Go on while `i < x.length`.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => {
      let sum = 0;
      for (let i = 0; row[i]; i++) sum += row[i] * matrix[i][j];
      return sum;
    });
  const correction = times(times(x, down), up);
  return times(x, kernel).map((value, j) => value + scale * correction[j]);
}
