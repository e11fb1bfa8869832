// message: An index is no whole number, and nothing stands there: pick with Math.floor(d * (i + 1)).
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = draws[shuffled.length - 1 - i] * (i + 1);
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
