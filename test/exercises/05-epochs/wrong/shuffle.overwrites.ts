// message: An item is lost and another came twice: one was overwritten before it was saved. Swap both in one line, or keep one in a variable.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * (i + 1));
    shuffled[i] = shuffled[pick];
    shuffled[pick] = shuffled[i];
  }
  return shuffled;
}
