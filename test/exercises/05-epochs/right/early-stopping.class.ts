// Style: a class inside, asked epoch by epoch.
class Watch {
  bestEpoch = 0;
  #epoch = -1;
  #best = Number.POSITIVE_INFINITY;

  see(loss: number): void {
    this.#epoch++;
    if (!(loss < this.#best)) return;
    this.#best = loss;
    this.bestEpoch = this.#epoch;
  }

  get behind(): number {
    return this.#epoch - this.bestEpoch;
  }
}

export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  const watch = new Watch();
  for (const loss of losses) watch.see(loss);
  return { bestEpoch: watch.bestEpoch, stop: watch.behind >= patience };
}
