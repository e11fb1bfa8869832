// message: The items you were given have changed: your function changed what it was given. Copy the items first: [...items].
export function shuffle(items: number[], draws: number[]): number[] {
  for (let i = items.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[items.length - 1 - i] * (i + 1));
    [items[i], items[pick]] = [items[pick], items[i]];
  }
  return items;
}
