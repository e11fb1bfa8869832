// Whether a learner's file exports the function that an exercise asks for, with its parameters.
import { shorten } from '../../core';
import { VerdictError } from './errors';
import type { Export } from './replies';

/** Other exports that are named. */
const NAMED = 5;

/**
 * Requires an exported function with as many parameters as its signature has.
 * @param signature as the manifest gives it: `dense(x: number[], weights: number[][], bias: number[]): number[]`
 * @throws VerdictError LOAD_ERROR, which names the signature.
 */
export function requireFunction(
  name: string,
  exported: ReadonlyMap<string, Export>,
  signature: string,
): void {
  const found = exported.get(name);
  const instead = found?.type === 'function' ? wrongParameters(found, signature) : missing(name, exported);
  if (!instead) return;
  throw new VerdictError(
    'LOAD_ERROR',
    `Expected your file to export a function ${signature}, but ${instead}. Write "export function ${signature} { … }".`,
  );
}

function missing(name: string, exported: ReadonlyMap<string, Export>): string {
  const found = exported.get(name);
  if (found) return `${name} is a ${found.type}`;
  const others = [...exported.keys()].filter((other) => exported.get(other)?.type === 'function');
  if (others.length === 0) return 'it exports none';
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return `it exports ${others.slice(0, NAMED).map(shownName).join(', ')}${more}`;
}

/** A name as it can be told apart: letters of other alphabets look like those of ours, and some signs like nothing. */
function shownName(name: string): string {
  const codes = name.replace(/[^ -~]/gu, (sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`);
  return shorten(codes, 60);
}

/** Too many parameters would be undefined in every call; too few leave something that was handed over unused. */
function wrongParameters({ parameters, open }: Export, signature: string): string | undefined {
  const { required, all } = countParameters(signature);
  const few = parameters < required && !open;
  if (!few && parameters <= all) return undefined;
  return `yours takes ${parameters} parameter${parameters === 1 ? '' : 's'} instead of ${all}`;
}

/** Counts the parameters of a signature, and those among them without a default or a question mark. */
export function countParameters(signature: string): { required: number; all: number } {
  const parameters = splitParameters(signature);
  if (parameters.some((parameter) => parameter.startsWith('...'))) return { required: 0, all: Infinity };
  const optional = parameters.filter((parameter) => /^\w+\?|=(?!>)/.test(parameter));
  return { required: parameters.length - optional.length, all: parameters.length };
}

/** Cuts at the commas that lie in no bracket of their own. */
function splitParameters(signature: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of signature.slice(signature.indexOf('(') + 1).replaceAll('=>', '->')) {
    if ('([{<'.includes(sign)) depth++;
    if (')]}'.includes(sign) || (sign === '>' && !parts[parts.length - 1].endsWith('-'))) depth--;
    if (depth < 0) break;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
