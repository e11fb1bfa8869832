// message: The loop ended before the second place, index 1, was filled: let it run while i > 0.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 1; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * (i + 1));
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
