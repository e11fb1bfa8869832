// Style: a class inside.
class Descent {
  constructor(readonly learningRate: number) {}

  move(weight: number, slope: number): number {
    return weight - this.learningRate * slope;
  }
}

export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const descent = new Descent(learningRate);
  return weights.map((weight, i) => descent.move(weight, gradient[i]));
}
