// Style: a typed array inside, a plain number out.
export function argmax(scores: number[]): number {
  const values = Float64Array.from(scores);
  let largest = values[0];
  for (const value of values) largest = Math.max(largest, value);
  return values.indexOf(largest);
}
