// message: The two neighbours changed sides. Place 3.6 lies 0.6 of the way from the lower to the upper one.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[above] + (place - below) * (sorted[below] - sorted[above]);
}
