// Style: a copy that is used up, with a default for the size.
export function batches(rows: number[], batchSize = 1): number[][] {
  const left = [...rows];
  const cut: number[][] = [];
  while (left.length > 0) cut.push(left.splice(0, batchSize));
  return cut;
}
