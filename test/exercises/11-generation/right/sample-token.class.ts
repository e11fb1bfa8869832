// A class for the line with its stretches.
class Line {
  private readonly stretches: { token: number; end: number }[] = [];
  private length = 0;

  lay(token: number, size: number): void {
    this.length += size;
    this.stretches.push({ token, end: this.length });
  }

  at(u: number): number {
    const found = this.stretches.find(({ end }) => u * this.length < end);
    return (found ?? this.stretches[this.stretches.length - 1]).token;
  }
}

export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const order = logits
    .map((score, token) => ({ score, token }))
    .sort((a, b) => b.score - a.score || a.token - b.token);
  if (temperature === 0) return order[0].token;
  const line = new Line();
  for (const { score, token } of order.slice(0, topK).sort((a, b) => a.token - b.token)) {
    line.lay(token, Math.exp((score - order[0].score) / temperature));
  }
  return line.at(u);
}
