// Recursion that finds the value at a place without sorting all.
function select(values: number[], place: number): number {
  const pivot = values[values.length >> 1];
  const smaller = values.filter((value) => value < pivot);
  const equal = values.filter((value) => value === pivot).length;
  if (place < smaller.length) return select(smaller, place);
  if (place < smaller.length + equal) return pivot;
  const larger = values.filter((value) => value > pivot);
  return select(larger, place - smaller.length - equal);
}

export function percentile(values: number[], percent: number): number {
  const place = (percent / 100) * (values.length - 1);
  const lower = select(values, Math.floor(place));
  const upper = select(values, Math.ceil(place));
  return lower + (place - Math.floor(place)) * (upper - lower);
}
