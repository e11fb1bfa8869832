// Scratch memory: the only thing that a prediction changes. Made once, overwritten by each call.
import type { MlpBlueprint } from '../artifact';
import { CourseError, ShapeError } from '../core';
import { type Kernel, padded } from './products/kernel';

/** Inputs that go through the model together: each layer's weights are read for all of them in turn. */
export const CHUNK = 16;

/** Room for some inputs and for what each layer makes of them. */
export interface Scratch {
  /** (CHUNK, padded inputs) */
  readonly input: Float32Array;
  /** One array a layer: (CHUNK, padded outputs); the last one holds the logits. */
  readonly activations: readonly Float32Array[];
}

/** Scratch memory for up to CHUNK inputs at a time. */
export function makeScratch({ layers }: MlpBlueprint, kernel: Kernel): Scratch {
  return {
    input: kernel.floats(CHUNK * padded(layers[0].inputs)),
    activations: layers.map(({ outputs }) => kernel.floats(CHUNK * padded(outputs))),
  };
}

/**
 * Copies one input into a row of the scratch memory, scaled as in the training.
 * @throws ShapeError when it has another length; CourseError when an entry is no finite float32.
 */
export function readInput(
  x: ArrayLike<number>,
  row: number,
  { layers: [{ inputs }], inputScale }: MlpBlueprint,
  { input }: Scratch,
): void {
  if (x?.length !== inputs) {
    throw new ShapeError(
      `Expected an input of ${inputs} numbers, got ${x?.length ?? typeof x}. ` +
        'Pass one row with the same columns as in the training.',
    );
  }
  const start = row * padded(inputs);
  if (x instanceof Float32Array && !inputScale) {
    input.set(x, start);
    if (allFinite(input, start, padded(inputs))) return;
  }
  for (let i = 0; i < inputs; i++) {
    const value = x[i];
    input[start + i] = inputScale ? (value - inputScale.means[i]) / inputScale.deviations[i] : value;
    if (typeof value !== 'number' || !Number.isFinite(input[start + i])) refuse(value, i);
  }
}

/** Looks at a whole number of blocks at once: `0 x` is 0 for finite numbers and NaN for all others. */
function allFinite(input: Float32Array, start: number, length: number): boolean {
  let [a, b, c, d] = [0, 0, 0, 0]; // four sums, which do not wait for each other
  for (let i = start; i < start + length; i += 4) {
    a += 0 * input[i];
    b += 0 * input[i + 1];
    c += 0 * input[i + 2];
    d += 0 * input[i + 3];
  }
  return a + b + c + d === 0;
}

function refuse(value: unknown, i: number): never {
  throw new CourseError(
    `Expected finite numbers, got ${JSON.stringify(value) === 'null' ? String(value) : JSON.stringify(value)} ` +
      `at position ${i} of the input. Fill the missing value or leave the row out.`,
  );
}
