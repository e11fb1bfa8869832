// Arbitraries for laws: inputs that know how people slip. Each list of arguments is made of them by `args`.
import type { Arbitrary } from 'fast-check';
import { fc } from './fast-check';

export { type Length, list, numbers, pairs, shape, table, vector } from './lists';
export { labelled, layer, logits, network, probabilities } from './models';
export { count, draw, largeCount, type NumberRange, number, share } from './numbers';
export { name, named, names, text } from './texts';

/** The arguments of a function, each drawn by itself. */
export function args<T extends unknown[]>(...each: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> {
  return fc().tuple(...each) as unknown as Arbitrary<T>;
}

/** One of the given values. */
export function oneOf<T>(...values: T[]): Arbitrary<T> {
  return fc().constantFrom(...values);
}

/** A plain object, each field drawn by itself. */
export function object<T extends object>(fields: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> {
  return fc().record(fields, { noNullPrototype: true }) as Arbitrary<T>;
}
