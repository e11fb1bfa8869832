// message: Only the last of the rank’s numbers counted: `sum =` stands where `sum +=` is due.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));
  const small = times(x, down);
  return times(x, kernel).map((value, j) => {
    let sum = 0;
    for (let r = 0; r < up.length; r++) sum = small[r] * up[r][j];
    return value + scale * sum;
  });
}
