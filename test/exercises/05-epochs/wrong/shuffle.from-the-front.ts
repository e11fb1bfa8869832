// message: The loop runs from the front, from place 1 to the last. The first draw fills the last place, the second draw the place before it.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = 1; i < shuffled.length; i++) {
    const pick = Math.floor(draws[i - 1] * (i + 1));
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
