// message: The first exponential is missing from the sum: begin the loop at index 0.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  let total = 0;
  for (let i = 1; i < exponentials.length; i++) total += exponentials[i];
  return exponentials.map((value) => value / total);
}
