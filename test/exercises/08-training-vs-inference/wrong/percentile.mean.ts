// message: That is the mean. The percentile asks for a place in the sorted list, not for a sum.
export function percentile(values: number[], percent: number) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
