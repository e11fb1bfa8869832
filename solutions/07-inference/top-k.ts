/**
 * The k most probable classes, the most probable first.
 *
 * Of two equally probable classes the one with the smaller index comes first. A probability of 0 is one like any other.
 * @param probabilities shape (classes), one class or more, each from 0 to 1; they stay in their order
 * @param k how many are wanted, a whole number from 1; when there are fewer classes, all are given
 * @returns for each: its index, counted from 0, and its probability
 */
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  // #region solution
  //? TODO: return the k most probable, each as { index, probability }.
  //? Example: topK([0.2, 0.7, 0.1], 2) is [{ index: 1, probability: 0.7 }, { index: 0, probability: 0.2 }].
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, k);
  // #endregion
}
