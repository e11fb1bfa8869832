// Style: the number of batches first, as an arrow in a constant.
export const batches = (rows: number[], batchSize: number): number[][] =>
  Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, k) =>
    rows.slice(k * batchSize, (k + 1) * batchSize),
  );
