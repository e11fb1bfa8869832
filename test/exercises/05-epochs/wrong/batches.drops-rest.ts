// message: The last batch is missing where rows are left over: they are a batch of their own.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start + batchSize <= rows.length; start += batchSize)
    cut.push(rows.slice(start, start + batchSize));
  return cut;
}
