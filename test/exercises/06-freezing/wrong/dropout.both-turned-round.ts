// message: It is the other way round, twice: a draw smaller than rate means left out, and what is kept is divided by the share that is kept, 1 - rate.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? value / rate : 0));
}
