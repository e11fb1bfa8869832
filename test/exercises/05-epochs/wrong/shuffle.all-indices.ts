// message: Each turn picked among all the items, so some orders come up more often than others. Pick among the indices 0 to i: Math.floor(d * (i + 1)).
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * shuffled.length);
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
