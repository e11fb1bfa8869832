// message: multiplying by 1 - rate here
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return values.map((value) => value * (1 - rate));
  return values.map((value, i) => (draws[i] < rate ? 0 : value));
}
