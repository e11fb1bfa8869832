// Plain loops with counters.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const merged: number[][] = [];
  for (let i = 0; i < kernel.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < kernel[i].length; j++) {
      let product = 0;
      for (let r = 0; r < up.length; r++) product += down[i][r] * up[r][j];
      row.push(kernel[i][j] + scale * product);
    }
    merged.push(row);
  }
  return merged;
}
