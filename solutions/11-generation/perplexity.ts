/**
 * How many equally likely continuations a model was in doubt between, on average, at each token of a text.
 *
 * It is e to the power of the mean loss, and the loss of one token is -ln of the probability that the model had given
 * to it. A model that always knew has 1; one that guessed among 100 has 100.
 * @param probabilities what the model gave to each token that then came, each from 0 to 1, at least one; stays as it is
 * @returns the perplexity, 1 or more, not rounded; Infinity when a token came that was said to be impossible
 */
export function perplexity(probabilities: number[]): number {
  // #region solution
  //? TODO: return e to the power of the mean of -ln p.
  //? Example: perplexity([0.5, 0.125]) is 4: the losses are ln 2 and ln 8, their mean is ln 4.
  const losses = probabilities.map((p) => -Math.log(p));
  return Math.exp(losses.reduce((sum, loss) => sum + loss, 0) / losses.length);
  // #endregion
}
