// message: The list itself was sorted: your function changed what it was given. Whoever asked still needs its order: sort a copy, `[...values]`.
export function percentile(values: number[], percent: number) {
  const sorted = values.sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
