// message: Multiplied by 1 - rate. Dividing by it makes up for what is missing.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? 0 : value * (1 - rate)));
}
