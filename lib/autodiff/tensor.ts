// The same five moves on whole matrices: (rows, columns), float64, row by row in one array.
import { expectLength, expectProduct, expectSamePlaces, expectSingle, expectSum } from './fit';
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
   * @param label its name in the graph; for a computed tensor the operation.
   * @param inputs what it was computed from; empty for a leaf.
   */
  constructor(
    readonly data: Float64Array,
    readonly shape: readonly [rows: number, columns: number],
    readonly label = '',
    readonly inputs: readonly Tensor[] = [],
  ) {
    expectLength(data.length, shape);
    this.gradient = new Float64Array(data.length);
  }

  /** The matrix product; (N, I) (I, O) -> (N, O). */
  matmul(b: Tensor): Tensor {
    expectProduct(this.shape, b.shape);
    const [[n, i], [, o]] = [this.shape, b.shape];
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
    expectSum(this.shape, b.shape);
    const width = b.data.length; // position p meets p % width: the same place, or the same column
    const data = this.data.map((a, p) => a + b.data[p % width]);
    const out = new Tensor(data, this.shape, '+', [this, b]);
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
    expectSamePlaces(this.shape, b.shape);
    const data = this.data.map((a, p) => a * b.data[p]);
    const out = new Tensor(data, this.shape, '×', [this, b]);
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
    const data = this.data.map((a) => Math.max(0, a));
    const out = new Tensor(data, this.shape, 'relu', [this]);
    out.pass = () => {
      out.gradient.forEach((g, p) => {
        this.gradient[p] += this.data[p] > 0 ? g : 0;
      });
    };
    return out;
  }

  /** The sum of all numbers; (N, C) -> (1, 1). */
  sum(): Tensor {
    const data = Float64Array.of(this.data.reduce((sum, a) => sum + a, 0));
    const out = new Tensor(data, [1, 1], 'sum', [this]);
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
    expectSingle(this.shape);
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

/** A number as a leaf of any shape. */
const constant = (value: number, shape: Tensor['shape']): Tensor =>
  new Tensor(new Float64Array(shape[0] * shape[1]).fill(value), shape, String(value));

/** (N, I) (I, O) -> (N, O) */
function product(
  a: Float64Array,
  b: Float64Array,
  [n, inner, o]: readonly [number, number, number],
): Float64Array {
  const out = new Float64Array(n * o);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < inner; i++) {
      const factor = a[row * inner + i];
      for (let column = 0; column < o; column++) out[row * o + column] += factor * b[i * o + column];
    }
  }
  return out;
}

/** (R, C) -> (C, R) */
function transpose(a: Float64Array, [rows, columns]: readonly [number, number]): Float64Array {
  return a.map((_, p) => a[(p % rows) * columns + Math.floor(p / rows)]);
}

/** Adds `more` to `sum`, place by place. */
function addTo(sum: Float64Array, more: Float64Array): void {
  for (let p = 0; p < sum.length; p++) sum[p] += more[p];
}
