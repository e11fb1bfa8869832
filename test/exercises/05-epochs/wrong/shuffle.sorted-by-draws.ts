// message: The items were sorted by their draws. Follow the task: swap, and begin at the last place.
export function shuffle(items: number[], draws: number[]): number[] {
  const places = items.map((item, i) => ({ item, draw: draws[i] ?? 1 }));
  return places.sort((a, b) => a.draw - b.draw).map(({ item }) => item);
}
