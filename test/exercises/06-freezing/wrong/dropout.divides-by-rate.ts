// message: Divided by rate. The share that is kept is 1 - rate: divide by that.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? 0 : value / rate));
}
