/**
 * The value that a given share of all values lies at or below: 50 is the median, 95 leaves only the slowest twentieth.
 *
 * The values are sorted. Of n values the smallest stands at place 0 (that is 0 percent) and the largest at place n - 1
 * (100 percent). `percent` names a place between them: percent / 100 * (n - 1). When it is not a whole number, the
 * result lies on the straight line between the two neighbours, as NumPy's `percentile` has it.
 * @param values one finite number or more, in any order, which stays; equal ones all count
 * @param percent from 0 to 100, also between two whole numbers
 */
export function percentile(values: number[], percent: number): number {
  // #region solution
  //? TODO: return the percentile, one number.
  //? Example: percentile([40, 10, 30, 20], 50) is 25: place 1.5, halfway between 20 and 30.
  const ordered = [...values].sort((a, b) => a - b);
  const position = (percent / 100) * (ordered.length - 1);
  const lower = Math.floor(position);
  const upper = Math.ceil(position);
  return ordered[lower] + (position - lower) * (ordered[upper] - ordered[lower]);
  // #endregion
}
