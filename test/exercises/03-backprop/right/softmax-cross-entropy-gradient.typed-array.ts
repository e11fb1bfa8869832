// Style: a typed array inside, a plain array out.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const values = Float64Array.from(logits);
  const largest = values.reduce((a, b) => Math.max(a, b));
  let total = 0;
  values.forEach((value, i) => {
    values[i] = Math.exp(value - largest);
    total += values[i];
  });
  return Array.from(values, (value, i) => (i === label ? (value - total) / total : value / total));
}
