// Style: row by row into the last batch, a new one when it is full.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (const row of rows) {
    const last = cut[cut.length - 1];
    if (last === undefined || last.length === batchSize) cut.push([row]);
    else last.push(row);
  }
  return cut;
}
