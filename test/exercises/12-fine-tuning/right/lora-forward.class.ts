// Classes for a matrix and for an adapter.
class Matrix {
  constructor(private readonly rows: number[][]) {}

  after(x: number[]): number[] {
    return this.rows[0].map((_, j) => this.rows.reduceRight((sum, row, i) => sum + row[j] * x[i], 0));
  }
}

class Adapter {
  constructor(
    private readonly down: Matrix,
    private readonly up: Matrix,
    private readonly scale: number,
  ) {}

  after(x: number[]): number[] {
    return this.up.after(this.down.after(x)).map((value) => this.scale * value);
  }
}

export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const correction = new Adapter(new Matrix(down), new Matrix(up), scale).after(x);
  return new Matrix(kernel).after(x).map((value, j) => value + correction[j]);
}
