// message: Nothing has moved: only two variables changed places, not the items in the array. Swap the picked item with the item at i in every turn.
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[shuffled.length - 1 - i] * (i + 1));
    let [one, other] = [shuffled[i], shuffled[pick]];
    [one, other] = [other, one];
  }
  return shuffled;
}
