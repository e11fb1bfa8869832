// Style: a class and a generator inside.
class Product {
  constructor(
    readonly a: number,
    readonly b: number,
  ) {}

  backward(gradient: number): { a: number; b: number } {
    return { a: gradient * this.b, b: gradient * this.a };
  }
}

export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return new Product(a, b).backward(outputGradient);
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return [...passing(x, outputGradient)];
}

function* passing(x: number[], gradients: number[]): Generator<number> {
  for (const [i, value] of x.entries()) yield value > 0 ? gradients[i] : 0;
}
