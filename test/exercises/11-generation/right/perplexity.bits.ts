// Bits instead of nats: log2 and powers of 2, in an arrow function.
export const perplexity = (probabilities: number[]): number =>
  2 ** (probabilities.map((p) => -Math.log2(p)).reduce((sum, bits) => sum + bits, 0) / probabilities.length);
