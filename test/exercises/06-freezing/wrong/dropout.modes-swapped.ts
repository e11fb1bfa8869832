// message: The two modes changed places: numbers are left out while training is true, and nothing happens when it is false.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? 0 : value / (1 - rate)));
}
