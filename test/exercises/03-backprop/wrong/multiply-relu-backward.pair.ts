// message: multiplyBackward: An array came. Return an object with two names: { a: ..., b: ... }.
export function multiplyBackward(a: number, b: number, outputGradient: number): any {
  return [outputGradient * b, outputGradient * a];
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
