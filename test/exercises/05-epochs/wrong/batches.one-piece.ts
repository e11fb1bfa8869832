// message: The rows came back in one piece. Return an array of batches, each an array of rows.
export function batches(rows: number[], batchSize: number): any {
  const cut: number[] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    cut.push(...rows.slice(start, start + batchSize));
  }
  return cut;
}
