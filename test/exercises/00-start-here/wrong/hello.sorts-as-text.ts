// message: sort() compares as text unless told otherwise, and as text "9" comes after "10". Give it a comparison, (a, b) => a - b, or walk through the scores without sorting.
export function argmax(scores: number[]): number {
  const sorted = [...scores].sort();
  return scores.indexOf(sorted[sorted.length - 1]);
}
