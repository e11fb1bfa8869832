// message: That lies beyond the place. Of n values the last stands at place n - 1: the place is `percent / 100 * (n - 1)`.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * sorted.length;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
