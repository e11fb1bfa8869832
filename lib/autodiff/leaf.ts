// Plain numbers to tensors: where a computation begins.
import { expectShape, shapeOf } from '../core';
import { Tensor } from './tensor';

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
