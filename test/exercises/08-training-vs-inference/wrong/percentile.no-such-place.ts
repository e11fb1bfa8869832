// message: A list has no place that is not a whole number: take the two neighbours of the place.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(percent / 100) * (sorted.length - 1)];
}
