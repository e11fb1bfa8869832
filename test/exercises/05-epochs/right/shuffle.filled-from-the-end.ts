// Style: the last of those that are left takes the place of the picked one.
export function shuffle(items: number[], draws: number[]): number[] {
  const left = [...items];
  const filled: number[] = [];
  for (const draw of draws) {
    const pick = Math.floor(draw * left.length);
    filled.push(left[pick]);
    left[pick] = left[left.length - 1];
    left.pop();
  }
  return [...left, ...filled.reverse()];
}
