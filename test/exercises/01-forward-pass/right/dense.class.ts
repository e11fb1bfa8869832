// Style: a neuron as a class inside.
class Neuron {
  constructor(
    readonly weights: number[],
    readonly bias: number,
  ) {}

  fire(x: number[]): number {
    let sum = this.bias;
    for (const [i, weight] of this.weights.entries()) sum += weight * x[i];
    return sum;
  }
}

export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const neurons = bias.map(
    (b, j) =>
      new Neuron(
        weights.map((row) => row[j]),
        b,
      ),
  );
  return neurons.map((neuron) => neuron.fire(x));
}
