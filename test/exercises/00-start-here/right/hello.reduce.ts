// Style: reduce over the scores, an arrow in a constant.
export const argmax = (scores: number[]): number =>
  scores.reduce((best, score, i) => (score > scores[best] ? i : best), 0);
