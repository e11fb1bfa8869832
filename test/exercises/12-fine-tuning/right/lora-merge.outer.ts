// One outer product for each of the rank's numbers, added to a deep copy.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const merged = structuredClone(kernel);
  for (const [r, line] of up.entries()) {
    for (const [i, row] of merged.entries()) {
      for (const j of row.keys()) row[j] += scale * down[i][r] * line[j];
    }
  }
  return merged;
}
