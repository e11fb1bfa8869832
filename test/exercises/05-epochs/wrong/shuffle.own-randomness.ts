// message: use no Math.random()
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = items.map((item) => ({ item, at: Math.random() }));
  return shuffled.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
