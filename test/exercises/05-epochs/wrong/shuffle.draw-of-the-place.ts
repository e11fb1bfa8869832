// message: draws[i] was taken for place i, but the draws are counted in the order of the turns, and there is one less than items. Take draws[items.length - 1 - i].
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[i] * (i + 1));
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
