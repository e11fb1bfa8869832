// message: That is another rule, with the place `percent / 100 * (n + 1) - 1`. The rule wanted has the smallest at 0 percent and the largest at 100: `percent / 100 * (n - 1)`.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.min(Math.max((percent / 100) * (sorted.length + 1) - 1, 0), sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
