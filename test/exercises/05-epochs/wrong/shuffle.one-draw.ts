// message: Every turn used the first draw. Each has its own: draws[items.length - 1 - i].
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[0] * (i + 1));
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
