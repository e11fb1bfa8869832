// message: That is one of the values, the nearest. A place between two of them gives a result on the line between these two.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((percent / 100) * (sorted.length - 1))];
}
