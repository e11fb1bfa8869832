// message: A list has no place 3.6
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(percent / 100) * (sorted.length - 1)];
}
