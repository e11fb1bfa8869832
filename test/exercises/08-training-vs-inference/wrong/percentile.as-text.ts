// message: They were sorted as text, where "9" comes after "100". Write `sort((a, b) => a - b)`.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort();
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
