// Style: a sorted copy of places beside their scores.
export function argmax(scores: number[]): number {
  const places = scores.map((score, index) => ({ score, index }));
  places.sort((a, b) => (a.score === b.score ? a.index - b.index : a.score < b.score ? 1 : -1));
  return places[0].index;
}
