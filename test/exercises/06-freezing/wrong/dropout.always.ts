// message: look at training first
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  return values.map((value, i) => (draws[i] < rate ? 0 : value / (1 - rate)));
}
