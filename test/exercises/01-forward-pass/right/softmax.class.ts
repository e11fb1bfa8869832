// Style: a class inside that keeps the sum.
class Shares {
  readonly #exponentials: number[];
  readonly #total: number;

  constructor(logits: number[]) {
    const sorted = logits.slice().sort((a, b) => b - a);
    this.#exponentials = logits.map((logit) => Math.exp(logit - sorted[0]));
    this.#total = this.#exponentials.reduce((sum, value) => sum + value, 0);
  }

  list(): number[] {
    return this.#exponentials.map((value) => value / this.#total);
  }
}

export function softmax(logits: number[]): number[] {
  return new Shares(logits).list();
}
