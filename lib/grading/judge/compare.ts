// Where two values first differ: type, then finiteness, then shape, then numbers.
import { Opaque } from '../channel';
import { showApart } from './show';

/** The first difference: where it is, and what it usually comes from. */
export interface Difference {
  readonly where: string;
  readonly cause: string;
}

/**
 * Compares without trusting `received`. NaN is equal to NaN alone.
 * @param tolerance absolute and relative: numbers may differ by `tolerance * (1 + |expected|)`.
 * @returns undefined when they are equal.
 */
export function firstDifference(
  received: unknown,
  expected: unknown,
  tolerance: number,
): Difference | undefined {
  return compare(received, expected, { tolerance, path: '' });
}

interface Context {
  readonly tolerance: number;
  readonly path: string;
}

function compare(received: unknown, expected: unknown, context: Context): Difference | undefined {
  // what has only a description is equal to nothing, whatever the description says
  if (received instanceof Opaque || kindOf(received) !== kindOf(expected))
    return differentKind(received, expected, context.path);
  if (typeof expected === 'number') return compareNumbers(received as number, expected, context);
  if (Array.isArray(expected) || ArrayBuffer.isView(expected)) {
    return compareItems(received as unknown[], expected as unknown[], context);
  }
  if (typeof expected === 'object' && expected !== null) {
    return compareObjects(received as Record<string, unknown>, expected as Record<string, unknown>, context);
  }
  if (Object.is(received, expected)) return undefined;
  return differentValue(received, expected, context.path);
}

function compareNumbers(received: number, expected: number, context: Context): Difference | undefined {
  if (Number.isNaN(received)) {
    if (Number.isNaN(expected)) return undefined;
    return {
      where: at(context.path, 'came NaN, "not a number"'),
      cause:
        'NaN comes from 0 / 0, Infinity - Infinity or Infinity / Infinity, or from computing with undefined.',
    };
  }
  if (received === expected) return undefined; // also equal infinities; 0 and -0 are the same number here
  const allowed = Number.isFinite(expected) ? context.tolerance * (1 + Math.abs(expected)) : 0;
  if (Math.abs(received - expected) <= allowed) return undefined;
  return differentValue(received, expected, context.path);
}

/** A single value is named at the head of the message already; inside an array its place has to be said. */
function differentValue(received: unknown, expected: unknown, path: string): Difference {
  const [came, wanted] = showApart(received, expected);
  return { where: path === '' ? '' : at(path, `came ${came}, expected ${wanted}`), cause: '' };
}

function compareItems(received: unknown[], expected: unknown[], context: Context): Difference | undefined {
  if (received.length !== expected.length) {
    const where = context.path ? `At ${context.path} there` : 'There';
    const [came, wanted] = [received.length, expected.length];
    const sentence =
      `${where} ${came === 1 ? 'is 1 item' : `are ${came} items`} ` +
      `where ${wanted} ${wanted === 1 ? 'was' : 'were'} expected.`;
    return { where: sentence, cause: '' };
  }
  for (let i = 0; i < expected.length; i++) {
    const found = compare(received[i], expected[i], { ...context, path: `${context.path}[${i}]` });
    if (found) return found;
  }
  return undefined;
}

function compareObjects(
  received: Record<string, unknown>,
  expected: Record<string, unknown>,
  context: Context,
): Difference | undefined {
  const missing = Object.keys(expected).find((key) => !Object.hasOwn(received, key));
  if (missing) return { where: at(context.path, `the property "${missing}" is missing`), cause: '' };
  const extra = Object.keys(received).find((key) => !Object.hasOwn(expected, key));
  if (extra)
    return { where: at(context.path, `a property "${extra}" came that was not asked for`), cause: '' };
  for (const key of Object.keys(expected)) {
    const found = compare(received[key], expected[key], { ...context, path: `${context.path}.${key}` });
    if (found) return found;
  }
  return undefined;
}

function differentKind(received: unknown, expected: unknown, path: string): Difference {
  const where = at(path, `came ${kindOf(received)}, expected ${kindOf(expected)}`);
  if (received === undefined) {
    return { where, cause: path === '' ? 'Is the return statement missing?' : UNDEFINED_INSIDE };
  }
  return { where, cause: '' };
}

const UNDEFINED_INSIDE =
  'Was an index past the end of an array read? Or does a function in { } end without return, as in map((value) => { value + 1; })?';

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Opaque) return value.description;
  if (Array.isArray(value)) return 'an array';
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name}`;
  if (typeof value === 'object') return 'an object';
  if (value === undefined) return 'undefined';
  return `a ${typeof value}`;
}

function at(path: string, what: string): string {
  return path === '' ? `${what[0].toUpperCase()}${what.slice(1)}.` : `At ${path} ${what}.`;
}
