// Style: the places are shuffled on a typed array, then the items are looked up.
export function shuffle(items: number[], draws: number[]): number[] {
  const places = Uint32Array.from(items, (_, i) => i);
  let i = places.length;
  for (const draw of draws) {
    const pick = Math.floor(draw * i);
    i--;
    const place = places[pick];
    places[pick] = places[i];
    places[i] = place;
  }
  return Array.from(places, (place) => items[place]);
}
