// message: That is another rule, the nearest rank: the first value that has `percent` of all at or below it. The rule wanted takes the place `percent / 100 * (n - 1)`, and goes on the line between its neighbours.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length) - 1, 0)];
}
