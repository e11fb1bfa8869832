// message: Rows were taken out of the array
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  while (rows.length > 0) cut.push(rows.splice(0, batchSize));
  return cut;
}
