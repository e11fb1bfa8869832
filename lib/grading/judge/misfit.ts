// Whether a value can be what a signature promises. Asked only when a test stumbled: over the value, or over itself?
import { Opaque } from '../channel';
import { show } from './show';

/** A type of a signature, as far as a value can be held against it. */
type Type =
  | { readonly kind: 'number' | 'string' | 'boolean' | 'object' }
  | { readonly kind: 'array'; readonly item: Type }
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Type> };

/** What a learner's function gave back within one test. */
export interface Given {
  /** The call as text. */
  readonly call: string;
  readonly signature: string;
  readonly value: unknown;
}

/** @returns a sentence about the first value that is not of its signature's type, is empty, or has rows of many lengths. */
export function misfit(given: readonly Given[]): string | undefined {
  for (const { call, signature, value } of given) {
    const wanted = returnType(signature);
    const problem = problemOf(value, parseType(wanted));
    if (problem === undefined) continue;
    const cause = value === undefined ? ' Is the return statement missing?' : '';
    return `For ${call}, expected a value of the type ${wanted}, got ${show(value)}. ${problem}${cause}`;
  }
  return undefined;
}

/** The part behind the parameters: `f(x: number[]): { a: number }` -> `{ a: number }`. */
export function returnType(signature: string): string {
  let depth = 0;
  for (let at = signature.indexOf('('); at < signature.length; at++) {
    if ('([{'.includes(signature[at])) depth++;
    if (')]}'.includes(signature[at])) depth--;
    if (depth === 0) return signature.slice(at + 1).replace(/^\s*:\s*/, '');
  }
  return '';
}

/** Reads a type; what it does not know, such as a type's own name, may be any object. */
function parseType(text: string): Type {
  const type = text.trim();
  if (type.endsWith('[]')) return { kind: 'array', item: parseType(type.slice(0, -2)) };
  if (type === 'number' || type === 'string' || type === 'boolean') return { kind: type };
  if (!type.startsWith('{')) return { kind: 'object' };
  const parts = fieldsOf(type.slice(1, -1)).map((field): [string, Type] => {
    const colon = field.indexOf(':');
    return [field.slice(0, colon).trim(), parseType(field.slice(colon + 1))];
  });
  return { kind: 'fields', fields: new Map(parts) };
}

/** Cuts `a: number; b: { c: string }` at the semicolons that lie in no bracket. */
function fieldsOf(text: string): string[] {
  const fields = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (sign === ';' && depth === 0) fields.push('');
    else fields[fields.length - 1] += sign;
  }
  return fields.filter((field) => field.includes(':'));
}

function problemOf(value: unknown, type: Type): string | undefined {
  if (type.kind === 'array') return problemOfItems(value, type.item);
  if (type.kind !== 'object' && type.kind !== 'fields') {
    return typeof value === type.kind ? undefined : `${show(value, 60)} is no ${type.kind}.`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Opaque) {
    return `${show(value, 60)} is no object.`;
  }
  for (const [name, inner] of type.kind === 'fields' ? type.fields : []) {
    if (!Object.hasOwn(value, name)) return `The property "${name}" is missing.`;
    const problem = problemOf((value as Record<string, unknown>)[name], inner);
    if (problem) return problem;
  }
  return undefined;
}

function problemOfItems(value: unknown, item: Type): string | undefined {
  if (!Array.isArray(value)) return `${show(value, 60)} is no array.`;
  if (value.length === 0) return 'The array is empty.';
  for (const part of value) {
    const problem = problemOf(part, item);
    if (problem) return problem;
  }
  const lengths = item.kind === 'array' ? value.map((row) => row.length) : [];
  return lengths.some((length) => length !== lengths[0]) ? 'Its rows are not of the same length.' : undefined;
}
