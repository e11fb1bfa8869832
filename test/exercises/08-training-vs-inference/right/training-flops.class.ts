// A class that counts as it walks.
class Counter {
  private flops = 0;

  product(inputs: number, outputs: number): this {
    this.flops += inputs * outputs * 2;
    return this;
  }

  times(count: number): number {
    return this.flops * count;
  }
}

export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  const counter = new Counter();
  for (let i = 0; i + 1 < layerSizes.length; i++) {
    const [n, m] = [layerSizes[i], layerSizes[i + 1]];
    counter.product(n, m).product(n, m);
    if (i > 0) counter.product(m, n);
  }
  return counter.times(numRows) * numEpochs;
}
