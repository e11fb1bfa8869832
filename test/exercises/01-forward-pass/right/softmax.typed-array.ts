// Style: a typed array inside, a plain array out.
export function softmax(logits: number[]): number[] {
  const values = Float64Array.from(logits);
  let largest = values[0];
  for (const value of values) if (value > largest) largest = value;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i] - largest);
    total += values[i];
  }
  return Array.from(values, (value) => value / total);
}
