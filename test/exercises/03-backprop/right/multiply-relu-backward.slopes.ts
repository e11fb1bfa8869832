// Style: the slope first, then the chain rule.
type Pair = { a: number; b: number };

const slopes = (a: number, b: number): Pair => ({ a: b, b: a });

export function multiplyBackward(a: number, b: number, outputGradient: number): Pair {
  const slope = slopes(a, b);
  return { a: slope.a * outputGradient, b: slope.b * outputGradient };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  const open = x.map((value) => value > 0);
  return open.map((passes, i) => {
    if (passes) return outputGradient[i];
    return 0;
  });
}
