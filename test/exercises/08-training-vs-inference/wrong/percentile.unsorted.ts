// message: That is the place in the list as it came. Sort the values first, in a copy: `[...values].sort((a, b) => a - b)`. (A comparison such as `a > b`, which gives true or false, sorts nothing.)
export function percentile(values: number[], percent: number) {
  const sorted = values;
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
