// Style: a class inside with one memory for each weight.
interface AdamState {
  step: number;
  mean: number[];
  square: number[];
}

class Memory {
  constructor(
    public mean: number,
    public square: number,
  ) {}

  take(slope: number): this {
    this.mean = 0.9 * this.mean + 0.1 * slope;
    this.square = 0.999 * this.square + 0.001 * slope ** 2;
    return this;
  }

  direction(step: number): number {
    const mean = this.mean / (1 - 0.9 ** step);
    return mean / (Math.sqrt(this.square / (1 - 0.999 ** step)) + 1e-8);
  }
}

export function adamStep(
  weights: number[],
  gradient: number[],
  state: AdamState,
  learningRate: number,
): { weights: number[]; state: AdamState } {
  const step = state.step + 1;
  const memories = gradient.map((slope, i) => new Memory(state.mean[i], state.square[i]).take(slope));
  return {
    weights: weights.map((weight, i) => weight - learningRate * memories[i].direction(step)),
    state: { step, mean: memories.map(({ mean }) => mean), square: memories.map(({ square }) => square) },
  };
}
