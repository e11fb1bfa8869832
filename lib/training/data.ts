// What a model learns from or is tested on: rows of numbers with a class each, checked once and laid out flat.
import { DataError, ShapeError } from '../core';

/** Rows of equal length, or all their numbers in one array, row by row. */
export type Rows = readonly ArrayLike<number>[] | Float32Array;

/** Examples: `y[i]` is the class of row i of `x`, a whole number from 0. */
export interface Data {
  readonly x: Rows;
  readonly y: ArrayLike<number>;
}

/** Checked examples, ready to be cut into batches. */
export interface LoadedData {
  readonly count: number;
  readonly inputs: number;
  readonly numClasses: number;
  /** (N, inputs), row by row. */
  readonly values: Float32Array;
  /** (N) */
  readonly labels: Int32Array;
}

/**
 * Checks examples and lays them out, once for all epochs.
 * @param what names them in errors: `the training data`.
 * @throws DataError for no rows, a label that is no class, or an input that is no finite number; ShapeError for rows
 *   of another width or a number of labels other than the number of rows.
 */
export function loadData(what: string, { x, y }: Data, inputs: number, numClasses: number): LoadedData {
  const values = flatten(what, x, inputs);
  const count = values.length / inputs;
  if (y.length !== count) {
    throw new ShapeError(
      `Expected one label for each of the ${count} rows of ${what}, got ${y.length}. Pick x and y by the same rows.`,
    );
  }
  return { count, inputs, numClasses, values, labels: checkLabels(what, y, numClasses) };
}

/**
 * All numbers of all rows in one array, checked.
 * @throws DataError, ShapeError as `loadData`.
 */
export function flatten(what: string, rows: Rows, inputs: number): Float32Array {
  if (rows.length === 0) {
    throw new DataError(
      `Expected one row or more in ${what}, got none. Check the split or the filter before it.`,
    );
  }
  const values = rows instanceof Float32Array ? rows.slice() : joinRows(what, rows, inputs);
  if (values.length % inputs !== 0) refuseWidth(what, inputs, `${values.length} numbers in one array`);
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return values;
  throw new DataError(
    `Expected finite numbers in ${what}, got ${values[at]} in row ${Math.floor(at / inputs)}, ` +
      `column ${at % inputs}. Drop or fill in the rows with missing values first.`,
  );
}

function joinRows(what: string, rows: readonly ArrayLike<number>[], inputs: number): Float32Array {
  const values = new Float32Array(rows.length * inputs);
  rows.forEach((row, i) => {
    if (row.length !== inputs) refuseWidth(what, inputs, `${row.length} in row ${i}`);
    values.set(row, i * inputs);
  });
  return values;
}

function refuseWidth(what: string, inputs: number, got: string): never {
  throw new ShapeError(
    `Expected ${inputs} numbers in each row of ${what}, as many as the model has inputs, got ${got}. ` +
      'Use rows of that width, or build the model with another first layer size.',
  );
}

function checkLabels(what: string, y: ArrayLike<number>, numClasses: number): Int32Array {
  const bad = Array.from(y).findIndex(
    (label) => !(Number.isInteger(label) && label >= 0 && label < numClasses),
  );
  if (bad < 0) return Int32Array.from(y);
  throw new DataError(
    `Expected labels from 0 to ${numClasses - 1} in ${what}, one for each output of the model, got ${y[bad]} ` +
      `in row ${bad}. Number the classes from 0, or build the model with more outputs.`,
  );
}
