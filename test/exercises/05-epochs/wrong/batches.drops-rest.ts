// message: The last batch is missing: the rows that are left over are a batch of their own.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start + batchSize <= rows.length; start += batchSize) cut.push(rows.slice(start, start + batchSize));
  return cut;
}
