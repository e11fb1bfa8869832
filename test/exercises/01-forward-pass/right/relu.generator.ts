// Style: a generator inside, collected.
export function relu(x: number[]): number[] {
  return [...passed(x)];
}

function* passed(values: number[]): Generator<number> {
  for (const value of values) yield value <= 0 ? 0 : value;
}
