// message: The batches overlap
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start++) cut.push(rows.slice(start, start + batchSize));
  return cut;
}
