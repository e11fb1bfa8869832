/**
 * The place of the largest score: the model's answer.
 *
 * A model that tells ten digits apart gives ten scores, score 0 for the digit 0 and so on. The largest one wins.
 * @param scores at least one number, shape (classes); any of them may be negative
 * @returns the index of the largest score, counted from 0; where several are equally large, the first of them
 */
export function argmax(scores: number[]): number {
  // #region solution
  //? TODO: return the index of the largest score (the first one on a tie). Leave scores as it is.
  //? Example: argmax([3, 7, 5]) is 1, because the largest score, 7, stands at index 1.
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] > scores[best]) best = i; // > and not >=: on a tie the first one stays
  }
  return best;
  // #endregion
}
