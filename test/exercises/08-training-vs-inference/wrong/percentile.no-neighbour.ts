// message: There is no value at that place: places go from 0 to n - 1, so the place is `percent / 100 * (n - 1)`, and at the last one there is no neighbour above.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}
