// message: That is the mean
export function percentile(values: number[], percent: number) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
