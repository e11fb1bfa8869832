// Style: a class inside with a method for each gradient.
class Layer {
  constructor(
    private readonly input: number[],
    private readonly rows: number[][],
  ) {}

  byInput(gradient: number[]): number[] {
    return this.rows.map((row) => {
      let sum = 0;
      for (const [j, weight] of row.entries()) sum += gradient[j] * weight;
      return sum;
    });
  }

  byWeights(gradient: number[]): number[][] {
    return this.input.map((value) => gradient.map((slope) => slope * value));
  }
}

export function denseBackward(
  x: number[],
  weights: number[][],
  outputGradient: number[],
): { x: number[]; weights: number[][]; bias: number[] } {
  const layer = new Layer(x, weights);
  return {
    x: layer.byInput(outputGradient),
    weights: layer.byWeights(outputGradient),
    bias: outputGradient.slice(),
  };
}
