// A class that holds the model and takes the step.
class Model {
  constructor(private readonly tensors: Record<string, number[]>) {}

  step(gradients: Record<string, number[]>, trainable: string[], rate: number): Record<string, number[]> {
    const after: Record<string, number[]> = {};
    for (const name in this.tensors) {
      const learns = trainable.indexOf(name.split('/')[0]) >= 0;
      after[name] = learns ? this.moved(name, gradients[name], rate) : Array.from(this.tensors[name]);
    }
    return after;
  }

  private moved(name: string, gradient: number[], rate: number): number[] {
    return this.tensors[name].map((value, i) => value - rate * gradient[i]);
  }
}

export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  return new Model(weights).step(gradients, trainable, learningRate);
}
