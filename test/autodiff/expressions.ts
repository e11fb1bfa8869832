// Random expressions, written down once and computed in any arithmetic.
import type { Random } from 'course/core';

/** One step: an operation on results of earlier steps (by position; the inputs come first). */
export interface Step {
  readonly operation: Operation;
  readonly a: number;
  readonly b: number;
}

const BINARY = ['add', 'subtract', 'multiply', 'divide'] as const;
const UNARY = ['square', 'exp', 'log', 'tanh', 'relu'] as const;

export type Operation = (typeof BINARY)[number] | (typeof UNARY)[number];

/** How one arithmetic does each operation. */
export type Arithmetic<T> = Readonly<Record<Operation, (a: T, b: T) => T>>;

/** A function of `inputs` numbers, and the point to look at. */
export interface Expression {
  readonly x: readonly number[];
  readonly steps: readonly Step[];
}

/** The result of an expression: the sum of the last step and of all inputs, so that each input counts. */
export function evaluate<T>({ steps }: Expression, x: readonly T[], arithmetic: Arithmetic<T>): T {
  const values = [...x];
  for (const { operation, a, b } of steps) values.push(arithmetic[operation](values[a], values[b]));
  return values.reduceRight((sum, value, i) => (i < x.length ? arithmetic.add(sum, value) : sum));
}

const NUMBERS: Arithmetic<number> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  square: (a) => a ** 2,
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  relu: (a) => Math.max(0, a),
};

/**
 * Two to four inputs and three to ten steps. Steps that leave the smooth and moderate part of the numbers are
 * not taken: near relu's kink, division by almost 0, logarithms below 0.1 and results above 20 in size.
 */
export function randomExpression(random: Random): Expression {
  const x = Array.from({ length: 2 + random.integer(3) }, () => 4 * random.next() - 2);
  const count = 3 + random.integer(8);
  const values = [...x];
  const steps: Step[] = [];
  while (steps.length < count) {
    const all: readonly Operation[] = [...BINARY, ...UNARY];
    const operation = all[random.integer(all.length)];
    const [a, b] = [random.integer(values.length), random.integer(values.length)];
    if (operation === 'relu' && Math.abs(values[a]) < 0.01) continue;
    if (operation === 'divide' && Math.abs(values[b]) < 0.2) continue;
    if (operation === 'log' && values[a] < 0.1) continue;
    const value = NUMBERS[operation](values[a], values[b]);
    if (Math.abs(value) > 20) continue;
    values.push(value);
    steps.push({ operation, a, b });
  }
  return { x, steps };
}
