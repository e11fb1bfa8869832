// message: The two neighbours changed sides: what is behind the point of the place says how far to go from the lower to the upper one.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[above] + (place - below) * (sorted[below] - sorted[above]);
}
