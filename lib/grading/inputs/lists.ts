// Lists and tables on which people slip: equal items, all the same, all below 0, one item, rows that are not columns.
import type { Arbitrary } from 'fast-check';
import { fc } from './fast-check';
import { type NumberRange, number } from './numbers';

/** How long a list is. */
export interface Length {
  /** At least so many items; 1 unless told otherwise. */
  readonly least?: number;
  /** At most so many; 6 unless told otherwise. */
  readonly most?: number;
}

/** A list of any items, among them lists with equal items and of one item alone. */
export function list<T>(item: Arbitrary<T>, { least = 1, most = 6 }: Length = {}): Arbitrary<T[]> {
  const { oneof, array, tuple, integer } = fc();
  const any = array(item, { minLength: least, maxLength: most });
  const same = tuple(item, integer({ min: least, max: most })).map(([one, length]): T[] =>
    Array.from({ length }, () => one),
  );
  const repeated = tuple(any, integer({ min: 0, max: 100 })).map(([items, pick]) =>
    items.map((value, i) => (i % 2 === 1 ? items[pick % items.length] : value)),
  );
  return oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: any },
    { weight: 1, arbitrary: same },
    { weight: 2, arbitrary: repeated },
  );
}

/** A list of numbers, among them some with all below 0, all 0, in order, and with two that are nearly equal. */
export function numbers({ least = 1, most = 6, ...range }: Length & NumberRange = {}): Arbitrary<number[]> {
  const { oneof } = fc();
  const { min = -1e6, max = 1e6 } = range;
  const any = list(number(range), { least, most });
  const inside = (value: number): number =>
    Number.isNaN(value) ? value : Math.min(max, Math.max(min, value));
  const negative = any.map((values) => values.map((value) => inside(-Math.abs(value) - 1)));
  const far = fc()
    .tuple(any, fc().constantFrom(-2000, -20_000, 20_000))
    .map(([values, shift]) => values.map((value) => inside(value + shift)));
  const ordered = any.map((values) => [...values].sort((a, b) => a - b));
  const near = any.map((values) =>
    values.map((value, i) => (i === values.length - 1 ? inside(values[0] + 0.001) : value)),
  );
  return oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: any },
    { weight: min < 0 ? 2 : 0, arbitrary: negative },
    { weight: 1, arbitrary: far },
    { weight: 1, arbitrary: ordered },
    { weight: 1, arbitrary: near },
  );
}

/** So many numbers exactly. */
export function vector(length: number, range: NumberRange = {}): Arbitrary<number[]> {
  return fc().array(number(range), { minLength: length, maxLength: length });
}

/** A table of so many rows and columns. */
export function table(rows: number, columns: number, range: NumberRange = {}): Arbitrary<number[][]> {
  return fc().array(vector(columns, range), { minLength: rows, maxLength: rows });
}

/** Two lengths, equal or not, each from 1 to 4 unless told otherwise. */
export function shape(most = 4): Arbitrary<[number, number]> {
  const { tuple, integer } = fc();
  return tuple(integer({ min: 1, max: most }), integer({ min: 1, max: most }));
}

/** A list and as many other items: predictions and targets, keys and values, items and draws. */
export function pairs<A, B>(
  first: Arbitrary<A>,
  second: Arbitrary<B>,
  length: Length = {},
): Arbitrary<[A[], B[]]> {
  return list(fc().tuple(first, second), length).map((both): [A[], B[]] => [
    both.map(([a]) => a),
    both.map(([, b]) => b),
  ]);
}
