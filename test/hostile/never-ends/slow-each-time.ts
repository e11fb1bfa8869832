// Takes long for each answer, but never too long.
// verdict: TIMEOUT
// points: some
export function relu(x: number[]): number[] {
  const end = Date.now() + 1500;
  while (Date.now() < end);
  return x.map((value) => Math.max(0, value));
}
