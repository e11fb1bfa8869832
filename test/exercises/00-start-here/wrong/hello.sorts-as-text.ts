// message: sort() compares as text
export function argmax(scores: number[]): number {
  const sorted = [...scores].sort();
  return scores.indexOf(sorted[sorted.length - 1]);
}
