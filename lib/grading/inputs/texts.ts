// Names and texts on which people slip: those that look like numbers, contain each other, or hold what separates them.
import type { Arbitrary } from 'fast-check';
import { fc } from './fast-check';

const NAMES = ['w', 'b', 'dense', 'dense/kernel', 'dense_1/kernel', 'dense/bias', '2', '10', '1', 'toString'];
const TEXTS = [
  '',
  ' ',
  'a',
  'b',
  'A',
  'ab',
  'a b',
  'a,b',
  'a|b',
  '1',
  '10',
  '01',
  '-1',
  '0',
  '"',
  '\\',
  '{}',
  'null',
  'é',
  'constructor',
];

/** One of a few names of tensors or keys. */
export function name(): Arbitrary<string> {
  return fc().constantFrom(...NAMES);
}

/** Different names, in any order. */
export function names(least = 0, most = 5): Arbitrary<string[]> {
  return fc().uniqueArray(name(), { minLength: least, maxLength: most });
}

/** A short text. */
export function text(): Arbitrary<string> {
  const { oneof, constantFrom, tuple } = fc();
  const one = constantFrom(...TEXTS);
  return oneof(
    { withCrossShrink: true },
    one,
    tuple(one, one).map(([a, b]) => a + b),
  );
}

/** An object with a value under each of some names. */
export function named<T>(value: Arbitrary<T>, least = 0, most = 4): Arbitrary<Record<string, T>> {
  return fc()
    .uniqueArray(fc().tuple(name(), value), { minLength: least, maxLength: most, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries) as Record<string, T>);
}
