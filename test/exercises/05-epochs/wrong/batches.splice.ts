// message: The rows you were given have changed: your function changed what it was given. rows.slice(...) copies, rows.splice(...) takes out.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  while (rows.length > 0) cut.push(rows.splice(0, batchSize));
  return cut;
}
