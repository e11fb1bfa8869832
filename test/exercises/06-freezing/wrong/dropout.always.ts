// message: In inference nothing happens at all: look at training first, and return the values as they are when it is false.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  return values.map((value, i) => (draws[i] < rate ? 0 : value / (1 - rate)));
}
