// message: They were sorted by their absolute value. A negative number is smaller than 0: `sort((a, b) => a - b)`.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => Math.abs(a) - Math.abs(b));
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
