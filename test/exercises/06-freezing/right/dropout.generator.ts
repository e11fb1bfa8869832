// A generator that gives one value after the other.
function* dropped(values: number[], rate: number, draws: number[]): Generator<number> {
  for (const i of values.keys()) yield draws[i] < rate ? 0 : values[i] / (1 - rate);
}

export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  return training ? [...dropped(values, rate, draws)] : [...values];
}
