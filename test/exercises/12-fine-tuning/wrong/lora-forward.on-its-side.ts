// message: The kernel lies on its side: `kernel[i][j]` joins input i to output j, and there is a sum for each j.
const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => row.reduce((sum, value, i) => sum + value * matrix[i][j], 0));

export function loraForward(x: number[], kernel: number[][], down: number[][], up: number[][], scale: number): number[] {
  const correction = times(times(x, down), up);
  return kernel.map((row, i) => {
    const plain = row.reduce((sum, weight, j) => sum + weight * (x[j] ?? 0), 0);
    return plain + scale * (correction[i] ?? 0);
  });
}
