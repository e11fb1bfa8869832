// message: As text, "9" comes after "10", and sort() compares as text unless told otherwise.
export function argmax(scores: number[]): number {
  const sorted = [...scores].sort();
  return scores.indexOf(sorted[sorted.length - 1]);
}
