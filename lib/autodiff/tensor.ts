// The same five moves on whole matrices: (rows, columns), float64, row by row in one array.
import { expectShape, type Shape, ShapeError, sameShape, shapeOf, showShape } from '../core';
import { addTo, product, transpose } from './matrix';
import { topologicalOrder } from './order';

/**
 * A matrix that remembers how it was computed. Row vectors are (1, C), single numbers (1, 1).
 *
 * NaN and Infinity pass through as in ordinary arithmetic. Operations throw a ShapeError when shapes don't fit.
 */
export class Tensor {
  /** d result / d this, of the same shape; zeros until `backward` is called on the result. */
  readonly gradient: Float64Array;
  /** Hands this node's gradient on to its inputs; a leaf has none. */
  pass: () => void = () => {};

  /**
   * @param data the numbers, row by row.
   * @param label its name in the graph; for a computed tensor the operation.
   * @param inputs what it was computed from; empty for a leaf.
   */
  constructor(
    readonly data: Float64Array,
    readonly shape: readonly [rows: number, columns: number],
    readonly label = '',
    readonly inputs: readonly Tensor[] = [],
  ) {
    const next = `Pass ${shape[0] * shape[1]} numbers, row by row.`;
    expectShape('the numbers of a tensor', [data.length], [shape[0] * shape[1]], next);
    this.gradient = new Float64Array(data.length);
  }

  /** The matrix product; (N, I) (I, O) -> (N, O). */
  matmul(b: Tensor): Tensor {
    const [[n, i], [inner, o]] = [this.shape, b.shape];
    if (i !== inner)
      throw misfit('matmul', this.shape, b.shape, 'Columns on the left must equal rows on the right.');
    const out = new Tensor(product(this.data, b.data, [n, i, o]), [n, o], 'matmul', [this, b]);
    out.pass = () => {
      // (N, O) (O, I) -> (N, I)
      addTo(this.gradient, product(out.gradient, transpose(b.data, b.shape), [n, o, i]));
      // (I, N) (N, O) -> (I, O)
      addTo(b.gradient, product(transpose(this.data, this.shape), out.gradient, [i, n, o]));
    };
    return out;
  }

  /** The sum; (N, C) + (N, C), or + (1, C): a row that is added to every row. */
  add(b: Tensor): Tensor {
    const isRow = b.shape[0] === 1 && b.shape[1] === this.shape[1];
    if (!isRow && !sameShape(this.shape, b.shape)) {
      throw misfit(
        'add',
        this.shape,
        b.shape,
        'Add a tensor of the same shape, or one row of as many columns.',
      );
    }
    const width = b.data.length; // position p meets p % width: the same place, or the same column
    const out = new Tensor(
      this.data.map((a, p) => a + b.data[p % width]),
      this.shape,
      '+',
      [this, b],
    );
    out.pass = () => {
      out.gradient.forEach((g, p) => {
        this.gradient[p] += g;
        b.gradient[p % width] += g;
      });
    };
    return out;
  }

  /** The product place by place; (N, C) and (N, C), or a number. */
  multiply(other: Tensor | number): Tensor {
    const b = typeof other === 'number' ? constant(other, this.shape) : other;
    if (!sameShape(this.shape, b.shape)) {
      throw misfit('multiply', this.shape, b.shape, 'Multiply by a number or by a tensor of the same shape.');
    }
    const out = new Tensor(
      this.data.map((a, p) => a * b.data[p]),
      this.shape,
      '×',
      [this, b],
    );
    out.pass = () => {
      out.gradient.forEach((g, p) => {
        this.gradient[p] += b.data[p] * g;
        b.gradient[p] += this.data[p] * g;
      });
    };
    return out;
  }

  /** `max(0, x)` place by place; the slope at 0 is taken to be 0. */
  relu(): Tensor {
    const out = new Tensor(
      this.data.map((a) => Math.max(0, a)),
      this.shape,
      'relu',
      [this],
    );
    out.pass = () => {
      out.gradient.forEach((g, p) => {
        this.gradient[p] += this.data[p] > 0 ? g : 0;
      });
    };
    return out;
  }

  /** The sum of all numbers; (N, C) -> (1, 1). */
  sum(): Tensor {
    const total = this.data.reduce((sum, a) => sum + a, 0);
    const out = new Tensor(Float64Array.of(total), [1, 1], 'sum', [this]);
    out.pass = () => {
      for (let p = 0; p < this.gradient.length; p++) this.gradient[p] += out.gradient[0];
    };
    return out;
  }

  /** The mean of all numbers; (N, C) -> (1, 1). */
  mean(): Tensor {
    return this.sum().multiply(1 / this.data.length);
  }

  /** Computes the gradients as `Value.backward` does; called on a (1, 1). Leaves gather: zero them between steps. */
  backward(): void {
    expectShape(
      'the result',
      this.shape,
      [1, 1],
      'Call sum() or mean() first: a gradient belongs to one number.',
    );
    const order = topologicalOrder<Tensor>(this);
    for (const node of order) if (node.inputs.length > 0) node.gradient.fill(0);
    this.gradient[0] += 1;
    for (const node of order.reverse()) node.pass();
  }

  /** The numbers as rows: plain data for a table or a test. */
  toRows(): number[][] {
    const [rows, columns] = this.shape;
    return Array.from({ length: rows }, (_, r) => [...this.data.subarray(r * columns, (r + 1) * columns)]);
  }
}

/**
 * A leaf from rows of numbers, or from one row; (N)(C) -> (N, C), (C) -> (1, C).
 * @throws ShapeError when rows differ in length.
 */
export function tensor(rows: readonly (readonly number[])[] | readonly number[], label = ''): Tensor {
  const shape = shapeOf(rows);
  if (shape.length === 1) return new Tensor(Float64Array.from(rows as number[]), [1, shape[0]], label);
  const next = 'Pass rows of numbers, such as [[1, 2], [3, 4]].';
  expectShape('the rows of a tensor', shape, [-1, -1], next);
  return new Tensor(Float64Array.from(rows.flat() as number[]), [shape[0], shape[1]], label);
}

function constant(value: number, shape: Tensor['shape']): Tensor {
  return new Tensor(new Float64Array(shape[0] * shape[1]).fill(value), shape, String(value));
}

function misfit(operation: string, a: Shape, b: Shape, next: string): ShapeError {
  return new ShapeError(
    `Expected shapes that fit in ${operation}, got ${showShape(a)} and ${showShape(b)}. ${next}`,
  );
}
