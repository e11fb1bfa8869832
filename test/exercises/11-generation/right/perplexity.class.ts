// A class that counts losses as they come.
class MeanLoss {
  private sum = 0;
  private count = 0;

  add(probability: number): this {
    this.sum -= Math.log(probability);
    this.count++;
    return this;
  }

  get value(): number {
    return this.sum / this.count;
  }
}

export function perplexity(probabilities: number[]): number {
  const losses = new MeanLoss();
  for (const probability of probabilities) losses.add(probability);
  return Math.E ** losses.value;
}
