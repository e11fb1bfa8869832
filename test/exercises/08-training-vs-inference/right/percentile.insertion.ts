// An insertion sort in plain loops.
export function percentile(values: number[], percent: number): number {
  const ordered: number[] = [];
  for (const value of values) {
    let at = ordered.length;
    while (at > 0 && ordered[at - 1] > value) at--;
    ordered.splice(at, 0, value);
  }
  const place = (percent * (ordered.length - 1)) / 100;
  let lower = 0;
  while (lower + 1 <= place) lower++;
  if (lower === ordered.length - 1) return ordered[lower];
  return ordered[lower] + (ordered[lower + 1] - ordered[lower]) * (place - lower);
}
