// A stable sort with a comparison of three answers, and defaults.
export function topK(probabilities: number[] = [], k = 1): { index: number; probability: number }[] {
  const pairs = Array.from(probabilities.entries());
  pairs.sort(([, a], [, b]) => (a > b ? -1 : a < b ? 1 : 0));
  pairs.length = Math.min(k, pairs.length);
  return pairs.map(([index, probability]) => ({ probability, index }));
}
