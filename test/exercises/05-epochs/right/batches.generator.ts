// Style: a generator inside.
export function batches(rows: number[], batchSize: number): number[][] {
  return [...runs(rows, batchSize)];
}

function* runs(rows: number[], size: number): Generator<number[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
