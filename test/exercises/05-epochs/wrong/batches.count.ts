// message: batchSize is how many rows are in a batch, not how many batches there are.
export function batches(rows: number[], batchSize: number): number[][] {
  const size = Math.ceil(rows.length / batchSize);
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += size) cut.push(rows.slice(start, start + size));
  return cut;
}
