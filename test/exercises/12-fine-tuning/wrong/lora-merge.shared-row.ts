// message: All rows of the answer are one and the same array, so each shows what was written last: `fill` puts the same one everywhere. Use `Array.from({ length }, () => ...)` or `map`.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const merged: number[][] = Array(kernel.length).fill(Array(kernel[0].length).fill(0));
  for (let i = 0; i < kernel.length; i++) {
    for (let j = 0; j < kernel[i].length; j++) {
      merged[i][j] = kernel[i][j] + scale * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0);
    }
  }
  return merged;
}
