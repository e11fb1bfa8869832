// Style: reduce, with division and remainder.
export function batches(rows: number[], batchSize: number): number[][] {
  return rows.reduce<number[][]>((cut, row, i) => {
    if (i % batchSize === 0) cut.push([]);
    cut[Math.floor(i / batchSize)].push(row);
    return cut;
  }, []);
}
