// Style: recursion by halves: the depth grows with the logarithm of the length.
export function argmax(scores: number[], from = 0, to = scores.length): number {
  if (to - from === 1) return from;
  const middle = Math.floor((from + to) / 2);
  const left = argmax(scores, from, middle);
  const right = argmax(scores, middle, to);
  return scores[right] > scores[left] ? right : left;
}
