// message: The result was rounded. Leave it as it is: who shows it can round it.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
}
