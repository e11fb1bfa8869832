// Scores that go become -Infinity, and their stretches 0.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const order = [...logits.entries()].sort(([i, a], [j, b]) => b - a || i - j);
  const [[best, highest]] = order;
  if (temperature === 0) return best;
  const scores = logits.map(() => Number.NEGATIVE_INFINITY);
  for (const [token, score] of order.slice(0, topK)) scores[token] = score;
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  let left = u * powers.reduce((sum, power) => sum + power, 0);
  let drawn = best;
  for (const [token, power] of powers.entries()) {
    if (power === 0) continue;
    drawn = token;
    if (left < power) break;
    left -= power;
  }
  return drawn;
}
