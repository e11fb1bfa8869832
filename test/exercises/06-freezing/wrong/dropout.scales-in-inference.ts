// message: In inference nothing happens at all: multiplying by 1 - rate is the older form of dropout; ours divides what is kept by 1 - rate while training.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return values.map((value) => value * (1 - rate));
  return values.map((value, i) => (draws[i] < rate ? 0 : value));
}
