// Whether a value is of the kind that a signature promises: asked of all that comes back, before anything else.
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

/** @returns a sentence about a value that is not of its signature's type, with the mend in it. */
export function kindProblem(
  asked: { readonly call: string; readonly signature: string },
  value: unknown,
): string | undefined {
  const wanted = returnType(asked.signature);
  const problem = problemOf(value, parsed(wanted), '');
  return (
    problem && `For ${asked.call}, expected a value of the type ${wanted}, got ${show(value)}. ${problem}`
  );
}

/** @returns a sentence about the first value over which a test that takes values apart may stumble: empty, or of uneven rows. */
export function misfit(given: readonly Given[]): string | undefined {
  for (const one of given) {
    const uneven = unevenness(one.value);
    if (uneven) return `For ${one.call}, got ${show(one.value)}. ${uneven}`;
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

const types = new Map<string, Type>();

function parsed(text: string): Type {
  const type = types.get(text) ?? parseType(text);
  types.set(text, type);
  return type;
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

function problemOf(value: unknown, type: Type, path: string): string | undefined {
  const at = path === '' ? '' : `At ${path}: `;
  const odd = oddObject(value, type);
  if (odd) return at + odd;
  if (value === undefined) return path === '' ? 'Is the return statement missing?' : at + UNDEFINED_INSIDE;
  if (type.kind === 'array') {
    if (!Array.isArray(value)) return `${at}${show(value, 60)} is no array.`;
    return first(value.entries(), ([i, item]) => problemOf(item, type.item, `${path}[${i}]`));
  }
  if (type.kind !== 'object' && type.kind !== 'fields') {
    return typeof value === type.kind ? undefined : `${at}${show(value, 60)} is no ${type.kind}.`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `${at}${show(value, 60)} is no object.`;
  }
  return type.kind === 'fields' ? problemOfFields(value, type.fields, path) : undefined;
}

function problemOfFields(value: object, fields: ReadonlyMap<string, Type>, path: string): string | undefined {
  const missing = [...fields.keys()].find((name) => !Object.hasOwn(value, name));
  if (missing) return `The property "${path}${path && '.'}${missing}" is missing.`;
  const extra = Object.keys(value).find((name) => !fields.has(name));
  if (extra) return `A property "${path}${path && '.'}${extra}" came that was not asked for: leave it out.`;
  return first(fields, ([name, inner]) =>
    problemOf((value as Record<string, unknown>)[name], inner, `${path}.${name}`),
  );
}

/** An object that acts like a value and is none. */
function oddObject(value: unknown, type: Type): string | undefined {
  if (ArrayBuffer.isView(value) && type.kind === 'array') {
    const name = value.constructor.name;
    return `That is a ${name}, whose methods do other things than those of an array. Put Array.from(...) around it.`;
  }
  if (hasThen(value)) return PROMISE;
  if (!(value instanceof Opaque)) return undefined;
  if (value.description === 'a generator') {
    return 'A function* gives its values one by one: return an array, [...values].';
  }
  if (!value.description.startsWith('an instance of')) return `${value.description} is no plain value.`;
  const plain = type.kind === 'array' ? 'an array, [...]' : 'a plain object, { ... }';
  return `That is ${value.description}: return ${type.kind === 'number' ? 'a number' : plain}.`;
}

const PROMISE =
  'Your function returned a Promise, a value that is still to come. Remove async and await: return the value itself.';

const UNDEFINED_INSIDE =
  'nothing is there, undefined. Was an index past the end of an array read? Or does a function in { } end without return, as in map((value) => { value + 1; })?';

/** A promise, or a plain object that acts like one. */
function hasThen(value: unknown): boolean {
  if (value instanceof Opaque) return value.description === 'an instance of Promise';
  return typeof value === 'object' && value !== null && (value as { then?: unknown }).then instanceof Opaque;
}

function unevenness(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined;
  if (!Array.isArray(value)) return first(Object.values(value), unevenness);
  if (value.length === 0) return 'The array is empty.';
  const lengths = value.map((row) => (Array.isArray(row) ? row.length : -1));
  if (lengths.some((length) => length !== lengths[0])) return 'Its rows are not of the same length.';
  return first(value, unevenness);
}

function first<T>(items: Iterable<T>, problem: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = problem(item);
    if (found) return found;
  }
  return undefined;
}
