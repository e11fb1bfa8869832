// message: Return one object with three names
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
