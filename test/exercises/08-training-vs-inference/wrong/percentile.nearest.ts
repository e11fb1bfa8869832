// message: That is one of the values
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((percent / 100) * (sorted.length - 1))];
}
