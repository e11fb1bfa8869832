// Style: a typed array inside, a plain array out.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}
export function reluBackward(x: number[], outputGradient: number[]): number[] {
  const gradient = Float64Array.from(outputGradient);
  x.forEach((value, i) => {
    if (!(value > 0)) gradient[i] = 0;
  });
  return Array.from(gradient);
}
