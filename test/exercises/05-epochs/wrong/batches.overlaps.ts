// message: The batches overlap. The next one begins batchSize rows later: start += batchSize.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start++) cut.push(rows.slice(start, start + batchSize));
  return cut;
}
