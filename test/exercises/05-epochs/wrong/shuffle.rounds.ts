// message: Math.round makes the first and the last index half as likely. Use Math.floor(d * (i + 1)).
export function shuffle(items: number[], draws: number[]): number[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const pick = Math.round(draws[shuffled.length - 1 - i] * i);
    [shuffled[i], shuffled[pick]] = [shuffled[pick], shuffled[i]];
  }
  return shuffled;
}
