// message: They were sorted from the largest to the smallest. Place 0 belongs to the smallest: `sort((a, b) => a - b)`.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => b - a);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
