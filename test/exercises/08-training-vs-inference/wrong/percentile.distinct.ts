// message: Values that came more than once were counted once. Each counts: a Set is not wanted.
export function percentile(values: number[], percent: number): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
