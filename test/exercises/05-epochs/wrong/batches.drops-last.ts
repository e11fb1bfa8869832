// message: The last batch is missing, whether it is full or not. Go on while start < rows.length.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length - batchSize; start += batchSize) {
    cut.push(rows.slice(start, start + batchSize));
  }
  return cut;
}
