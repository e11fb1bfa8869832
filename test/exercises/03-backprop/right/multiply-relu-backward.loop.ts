// Style: a list of zeros, filled where x is positive.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  const gradient = { a: 0, b: 0 };
  gradient.a += outputGradient * b;
  gradient.b += outputGradient * a;
  return gradient;
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  const gradient = new Array<number>(x.length).fill(0);
  for (let i = 0; i < x.length; i++) {
    if (x[i] > 0) gradient[i] += outputGradient[i];
  }
  return gradient;
}
