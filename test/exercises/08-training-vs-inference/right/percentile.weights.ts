// Two weights that add up to 1.
export function percentile(values: number[], percent: number): number {
  const ordered = values.slice().sort((a, b) => a - b);
  const place = ((ordered.length - 1) * percent) / 100;
  const lower = Math.floor(place);
  const share = place - lower;
  return share === 0 ? ordered[lower] : ordered[lower] * (1 - share) + ordered[lower + 1] * share;
}
