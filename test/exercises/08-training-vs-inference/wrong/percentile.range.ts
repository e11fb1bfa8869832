// message: That is a share of the way from the smallest to the largest value, however the others lie. Take the place in the sorted list.
export function percentile(values: number[], percent: number): number {
  const smallest = Math.min(...values);
  return smallest + (percent / 100) * (Math.max(...values) - smallest);
}
