// What a model takes and gives, on which people slip: logits, probabilities, layers, labels.
import type { Arbitrary } from 'fast-check';
import { fc } from './fast-check';
import { type Length, numbers, shape, table, vector } from './lists';
import { type NumberRange, number } from './numbers';

/** Logits: 1000 beside 0 and beside 1001, all at -1000, equal ones, one alone, and ordinary ones. */
export function logits({ least = 1, most = 5 }: Length = {}): Arbitrary<number[]> {
  const { oneof, tuple, constantFrom } = fc();
  const ordinary = numbers({ least, most, min: -30, max: 30 });
  const shifted = tuple(ordinary, constantFrom(1000, -1000, 710, -745, 1e5, -1e5)).map(([values, shift]) =>
    values.map((value) => value + shift),
  );
  const apart = tuple(ordinary, constantFrom(1000, 2000, -2000, -1000)).map(([values, far]) =>
    values.map((value, i) => (i === 0 ? value + far : value)),
  );
  return oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: ordinary },
    { weight: 2, arbitrary: shifted },
    { weight: 2, arbitrary: apart },
  );
}

/** Probabilities that add up to 1, with zeros and equal ones among them. */
export function probabilities({ least = 1, most = 6 }: Length = {}): Arbitrary<number[]> {
  const { array, integer } = fc();
  return array(integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return total === 0 ? parts.map((_, i) => (i === 0 ? 1 : 0)) : parts.map((part) => part / total);
  });
}

/** Logits and the label of the right class, each class as often as another. */
export function labelled(length: Length = {}): Arbitrary<[number[], number]> {
  const { tuple, integer } = fc();
  return tuple(logits(length), integer({ min: 0, max: 999 })).map(([values, pick]): [number[], number] => [
    values,
    pick % values.length,
  ]);
}

/** The inputs of a dense layer, its weights (inputs, outputs), and as many numbers as there are outputs. */
export function layer(
  range: NumberRange = { min: -1000, max: 1000 },
): Arbitrary<[number[], number[][], number[]]> {
  return shape().chain(([inputs, outputs]) =>
    fc().tuple(vector(inputs, range), table(inputs, outputs, range), vector(outputs, range)),
  );
}

/** Layers of a network, one to three, and an input for the first. */
export function network(): Arbitrary<[{ weights: number[][]; bias: number[] }[], number[]]> {
  const { array, integer, tuple } = fc();
  const range = { min: -9, max: 9 };
  return array(integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }).chain((sizes) => {
    const layers = sizes
      .slice(1)
      .map((outputs, i) =>
        fc().record(
          { weights: table(sizes[i], outputs, range), bias: vector(outputs, range) },
          { noNullPrototype: true },
        ),
      );
    return tuple(
      tuple(...layers),
      fc().array(number(range), { minLength: sizes[0], maxLength: sizes[0] }),
    ).map(([all, x]): [{ weights: number[][]; bias: number[] }[], number[]] => [[...all], x]);
  });
}
