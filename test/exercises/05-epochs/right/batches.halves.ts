// Style: recursion by halves of whole batches: the depth grows with the logarithm of their number.
export function batches(rows: number[], batchSize: number): number[][] {
  if (rows.length === 0) return [];
  if (rows.length <= batchSize) return [[...rows]];
  const middle = batchSize * Math.ceil(rows.length / batchSize / 2);
  return [...batches(rows.slice(0, middle), batchSize), ...batches(rows.slice(middle), batchSize)];
}
