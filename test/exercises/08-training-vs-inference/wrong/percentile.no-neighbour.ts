// message: At the last place there is no neighbour above: places go from 0 to n - 1. Take `Math.ceil(place)` for the upper one.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}
