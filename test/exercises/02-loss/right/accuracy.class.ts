// Style: a class inside that keeps the tally.
class Tally {
  #hits = 0;
  #all = 0;

  add(hit: boolean): this {
    this.#all++;
    if (hit) this.#hits++;
    return this;
  }

  get share(): number {
    return this.#hits / this.#all;
  }
}

export function accuracy(predictions: number[], labels: number[]): number {
  return predictions.reduce((tally, prediction, i) => tally.add(prediction === labels[i]), new Tally()).share;
}
