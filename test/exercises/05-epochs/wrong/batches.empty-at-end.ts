// message: There is an empty batch at the end where the rows divide evenly. Stop when no rows are left: start < rows.length.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let i = 0; i <= Math.floor(rows.length / batchSize); i++) {
    cut.push(rows.slice(i * batchSize, (i + 1) * batchSize));
  }
  return cut;
}
