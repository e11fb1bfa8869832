// message: A list has no place between two whole numbers. Take the two neighbours of the place, and go on the line between them as far as its fraction says.
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(percent / 100) * (sorted.length - 1)];
}
