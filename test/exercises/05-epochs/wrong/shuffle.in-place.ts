// message: changed what it was given
export function shuffle(items: number[], draws: number[]): number[] {
  for (let i = items.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[items.length - 1 - i] * (i + 1));
    [items[i], items[pick]] = [items[pick], items[i]];
  }
  return items;
}
