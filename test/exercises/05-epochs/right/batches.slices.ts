// Style: slice in a loop.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    cut.push(rows.slice(start, start + batchSize));
  }
  return cut;
}
