/**
 * The place of the largest score: the model's answer.
 *
 * A model that tells ten digits apart gives ten scores, score 0 for the digit 0 and so on. The largest one wins.
 * @param scores at least one number, shape (classes); any of them may be negative
 * @returns the index of the largest score, counted from 0; where several are equally large, the first of them
 */
export function argmax(scores: number[]): number {
  // TODO: return the index of the largest score (the first one on a tie). Leave scores as it is.
  // Example: argmax([3, 7, 5]) is 1, because the largest score, 7, stands at index 1.
  throw new Error('Not written yet: open exercises/00-start-here/hello.ts, write your code in place of this line, save, and check again.');
}
