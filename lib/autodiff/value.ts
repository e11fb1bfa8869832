// A number that remembers how it was computed, and so knows how the result depends on it.
import { CourseError } from '../core';
import { topologicalOrder } from './order';

/**
 * One number in a computation. `data` is the number, `gradient` the derivative of the result with respect to it.
 *
 * Each operation makes the same five moves: lift the operand, compute, define the local backward step,
 * attach it, return. Numbers are float64; NaN and Infinity pass through as in ordinary arithmetic.
 */
export class Value {
  /** d result / d this, in float64; 0 until `backward` is called on the result. */
  gradient = 0;
  /** Hands this node's gradient on to its inputs; a leaf has none. */
  pass: () => void = () => {};

  /**
   * @param data the number.
   * @param label its name in the graph, for example `w1`; for a computed value the operation.
   * @param inputs what it was computed from; empty for a leaf.
   */
  constructor(
    readonly data: number,
    readonly label = '',
    readonly inputs: readonly Value[] = [],
  ) {
    if (typeof data === 'number') return;
    throw new CourseError(`Expected a number in a Value, got ${typeof data}. Pass one number, such as 2.5.`);
  }

  add(other: Value | number): Value {
    const b = lift(other);
    const out = new Value(this.data + b.data, '+', [this, b]);
    out.pass = () => {
      this.gradient += out.gradient;
      b.gradient += out.gradient;
    };
    return out;
  }

  multiply(other: Value | number): Value {
    const b = lift(other);
    const out = new Value(this.data * b.data, '×', [this, b]);
    out.pass = () => {
      this.gradient += b.data * out.gradient;
      b.gradient += this.data * out.gradient;
    };
    return out;
  }

  /** `this ** n` for a fixed number `n`. */
  power(n: number): Value {
    const out = new Value(this.data ** n, `^${n}`, [this]);
    out.pass = () => {
      this.gradient += (n === 0 ? 0 : n * this.data ** (n - 1)) * out.gradient; // x^0 is flat, also at 0
    };
    return out;
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data), 'exp', [this]);
    out.pass = () => {
      this.gradient += out.data * out.gradient;
    };
    return out;
  }

  /** The natural logarithm. */
  log(): Value {
    const out = new Value(Math.log(this.data), 'log', [this]);
    out.pass = () => {
      this.gradient += out.gradient / this.data;
    };
    return out;
  }

  tanh(): Value {
    const out = new Value(Math.tanh(this.data), 'tanh', [this]);
    out.pass = () => {
      this.gradient += (1 - out.data ** 2) * out.gradient;
    };
    return out;
  }

  /** `max(0, this)`; at 0, where it has a kink, the slope is taken to be 0. */
  relu(): Value {
    const out = new Value(Math.max(0, this.data), 'relu', [this]);
    out.pass = () => {
      this.gradient += this.data > 0 ? out.gradient : 0;
    };
    return out;
  }

  subtract(other: Value | number): Value {
    return this.add(lift(other).multiply(-1));
  }

  divide(other: Value | number): Value {
    return this.multiply(lift(other).power(-1));
  }

  /**
   * Computes the gradient of this value by everything that it was computed from. Leaves keep what they have and
   * gather, so that several results add up: set them back with `zeroGradients` before the next step.
   */
  backward(): void {
    const order = topologicalOrder<Value>(this);
    for (const node of order) if (node.inputs.length > 0) node.gradient = 0;
    this.gradient += 1; // d this / d this
    for (const node of order.reverse()) node.pass();
  }
}

/** A number as a leaf; a Value stays as it is. */
const lift = (operand: Value | number): Value => (operand instanceof Value ? operand : new Value(operand));

/** Sets the gradients of these leaves back to 0. */
export function zeroGradients(leaves: Iterable<Value>): void {
  for (const leaf of leaves) leaf.gradient = 0;
}
