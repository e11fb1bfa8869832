// message: The gradient by x is missing. Return one object with three names: { x: ..., weights: ..., bias: ... }.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
