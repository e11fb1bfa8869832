// message: Your function changed what it was given: it wrote into the kernel, which is frozen. Make a new list for the answer.
const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));

export function loraForward(x: number[], kernel: number[][], down: number[][], up: number[][], scale: number): number[] {
  const merged = kernel;
  merged.forEach((row, i) => {
    row.forEach((_, j) => {
      for (let r = 0; r < up.length; r++) row[j] += scale * down[i][r] * up[r][j];
    });
  });
  return times(x, merged);
}
