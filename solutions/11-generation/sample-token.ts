/**
 * Draws the next token from a model's scores.
 *
 * Only the topK highest scores stay (of equal ones those that come first). They are divided by the temperature and
 * become probabilities by softmax. Then the probabilities are laid end to end, in the order of the tokens, on a line
 * from 0 to 1: the token on whose stretch u lies is drawn. A border belongs to the stretch that begins there; where
 * rounding leaves u past the last stretch, the last token that stayed is drawn. At temperature 0 the highest score is
 * taken, of equal ones the first, whatever u is.
 * @param logits the scores, one for each token, at least one; stays as it is
 * @param temperature 0 or more
 * @param topK how many tokens stay, 1 or more; may be more than there are
 * @param u where on the line, from 0 up to, but not including, 1
 * @returns the token: a place in `logits`
 */
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  // #region solution
  //? TODO: return the token that is drawn.
  //? Example: sampleToken([0, Math.log(3), -100], 1, 2, 0.5) is 1: the two that stay have probabilities 0.25 and 0.75.
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = best.slice(0, topK).sort((a, b) => a - b);
  const largest = logits[best[0]];
  const sizes = kept.map((token) => Math.exp((logits[token] - largest) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  const drawn = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return kept[drawn < 0 ? kept.length - 1 : drawn];
  // #endregion
}
