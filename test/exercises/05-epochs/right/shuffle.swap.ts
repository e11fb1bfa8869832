// Style: a copy, swapped from the end.
export function shuffle(items: number[], draws: number[]): number[] {
  const mixed = items.slice();
  for (let i = mixed.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[mixed.length - 1 - i] * (i + 1));
    const saved = mixed[i];
    mixed[i] = mixed[pick];
    mixed[pick] = saved;
  }
  return mixed;
}
