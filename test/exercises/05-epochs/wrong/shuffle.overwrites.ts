// message: An item is lost and another came twice
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * (i + 1));
    shuffled[i] = shuffled[pick];
    shuffled[pick] = shuffled[i];
  }
  return shuffled;
}
