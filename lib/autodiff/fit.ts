// Which shapes fit together, and what to say where they do not.
import { expectShape, type Shape, ShapeError, sameShape, showShape } from '../core';

/** For a matrix product: (N, I) and (I, O). @throws ShapeError */
export function expectProduct(a: Shape, b: Shape): void {
  if (a[1] !== b[0]) misfit('matmul', a, b, 'Columns on the left must equal rows on the right.');
}

/** For a sum: the same shape twice, or (N, C) and (1, C). @throws ShapeError */
export function expectSum(a: Shape, b: Shape): void {
  const isRow = b[0] === 1 && b[1] === a[1];
  if (isRow || sameShape(a, b)) return;
  misfit('add', a, b, 'Add a tensor of the same shape, or one row of as many columns.');
}

/** For a product place by place: the same shape twice. @throws ShapeError */
export function expectSamePlaces(a: Shape, b: Shape): void {
  if (!sameShape(a, b)) misfit('multiply', a, b, 'Multiply by a number or by a tensor of the same shape.');
}

/** For a tensor: as many numbers as its shape says. @throws ShapeError */
export function expectLength(length: number, [rows, columns]: Shape): void {
  expectShape(
    'the numbers of a tensor',
    [length],
    [rows * columns],
    `Pass ${rows * columns} numbers, row by row.`,
  );
}

/** For a result that is differentiated: one number. @throws ShapeError */
export function expectSingle(shape: Shape): void {
  expectShape('the result', shape, [1, 1], 'Call sum() or mean() first: a gradient belongs to one number.');
}

function misfit(operation: string, a: Shape, b: Shape, next: string): never {
  throw new ShapeError(
    `Expected shapes that fit in ${operation}, got ${showShape(a)} and ${showShape(b)}. ${next}`,
  );
}
