// Attention over all positions at once, on plain lists of numbers: the slow way, for comparison.

/**
 * What each position takes along from itself and those before it; (N, D), (N, D), (N, D) -> (N, D).
 *
 * The weights of position p are the softmax of its query's dot products with keys 0 to p, divided by the square root of
 * D. Vaswani et al. 2017, arXiv:1706.03762, section 3.2.1, with the mask of a decoder.
 */
export function causalAttention(
  queries: readonly (readonly number[])[],
  keys: readonly (readonly number[])[],
  values: readonly (readonly number[])[],
): number[][] {
  return queries.map((query, p) => {
    const scores = keys.slice(0, p + 1).map((key) => dot(key, query) / Math.sqrt(query.length));
    const largest = Math.max(...scores);
    const sizes = scores.map((score) => Math.exp(score - largest));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return values[0].map((_, i) => sizes.reduce((sum, size, t) => sum + (size / total) * values[t][i], 0));
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, i) => sum + each * b[i], 0);
}
