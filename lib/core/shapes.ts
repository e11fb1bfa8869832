// Shapes of nested arrays and tensors, and the sentence for one that does not fit.
import { ShapeError } from './errors';

/** Sizes from the outermost axis inwards: `[3, 2]` is three rows of two numbers, `[]` is one number. */
export type Shape = readonly number[];

/**
 * The shape of nested arrays.
 * @throws ShapeError when rows differ in length, naming the first row that does.
 */
export function shapeOf(value: unknown): number[] {
  if (ArrayBuffer.isView(value)) return [(value as Float32Array).length];
  if (!Array.isArray(value)) return [];
  if (value.length === 0) return [0];
  const inner = shapeOf(value[0]);
  for (let i = 1; i < value.length; i++) {
    const other = shapeOf(value[i]);
    if (!sameShape(inner, other)) {
      throw new ShapeError(
        `Expected rows of one shape, got ${showShape(inner)} in row 0 and ${showShape(other)} in row ${i}. ` +
          'Give every row the same length.',
      );
    }
  }
  return [value.length, ...inner];
}

/** Whether two shapes are the same, axis by axis. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

/** How many numbers a shape holds; 1 for `[]`. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A shape as text: `(3, 2)`, or `()` for a single number. */
export function showShape(shape: Shape): string {
  return `(${shape.join(', ')})`;
}

/**
 * Checks a shape; `-1` in `expected` allows any size on that axis.
 * @throws ShapeError with `what`, both shapes and `next`, the step that mends it.
 */
export function expectShape(what: string, received: Shape, expected: Shape, next: string): void {
  const fits =
    received.length === expected.length && expected.every((size, i) => size === -1 || size === received[i]);
  if (fits) return;
  const wanted = showShape(expected).replaceAll('-1', 'any');
  throw new ShapeError(`Expected ${what} of shape ${wanted}, got ${showShape(received)}. ${next}`);
}
