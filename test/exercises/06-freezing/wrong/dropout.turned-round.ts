// message: It is the other way round: a draw smaller than rate means left out, and all others are kept.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? value / (1 - rate) : 0));
}
