// message: The rows were dealt out like cards. A batch is a run of neighbours in rows.
export function batches(rows: number[], batchSize: number): number[][] {
  const count = Math.ceil(rows.length / batchSize);
  return Array.from({ length: count }, (_, k) => rows.filter((_, i) => i % count === k));
}
