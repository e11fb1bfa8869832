// Style: a class inside that takes one score after the other.
class Best {
  index = 0;
  #score = Number.NEGATIVE_INFINITY;

  take(score: number, index: number): void {
    if (score <= this.#score) return;
    this.#score = score;
    this.index = index;
  }
}

export function argmax(scores: number[]): number {
  const best = new Best();
  scores.forEach((score, i) => {
    best.take(score, i);
  });
  return best.index;
}
