// The fields of a blueprint, looked at one by one; each refusal names the field.
import { DataError } from '../core';

/** A JSON object whose fields may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The value as an object with named fields.
 * @throws DataError when it is something else.
 */
export function asFields(where: string, value: unknown): Fields {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : refuse(where, value, 'an object with named fields');
}

/** @throws DataError naming the field, what was wanted and what came, unless it fits. */
export function expect(where: string, value: unknown, wanted: string, fits: boolean): void {
  if (!fits) refuse(where, value, wanted);
}

/** @throws DataError naming the field, what was wanted and what came. */
export function refuse(where: string, value: unknown, wanted: string): never {
  const shown = (JSON.stringify(value) ?? 'nothing').slice(0, 80);
  throw new DataError(
    `Expected ${wanted} in ${where === 'the blueprint' ? where : `the blueprint's "${where}"`}, got ${shown}. ` +
      'Export the model again with this version of the course.',
  );
}

/** Whether a value is a whole number from 1. */
export function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** Whether a value is a text. */
export function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Whether a value is a list of so many finite numbers. */
export function areNumbers(value: unknown, count: number): value is number[] {
  return Array.isArray(value) && value.length === count && value.every(Number.isFinite);
}
