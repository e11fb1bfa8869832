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
  // TODO: return the token that is drawn.
  // Example: sampleToken([0, Math.log(3), -100], 1, 2, 0.5) is 1: the two that stay have probabilities 0.25 and 0.75.
  throw new Error('Not written yet: open exercises/11-generation/sample-token.ts, write your code in place of this line, save, and check again.');
}
