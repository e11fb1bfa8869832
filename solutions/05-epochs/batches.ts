/**
 * Cuts rows into batches, in order. The last batch is smaller when the rows do not divide evenly.
 * @param rows numbers of the rows of one epoch, shape (n)
 * @param batchSize rows in a batch, a whole number from 1
 * @returns the batches, none of them empty; every row is in exactly one
 */
export function batches(rows: number[], batchSize: number): number[][] {
  // #region solution
  //? TODO: return the batches, an array of arrays. Leave rows as it is.
  //? Example: batches([7, 3, 9, 1, 5], 2) is [[7, 3], [9, 1], [5]].
  const cut: number[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    cut.push(rows.slice(start, start + batchSize));
  }
  return cut;
  // #endregion
}
