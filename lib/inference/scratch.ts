// Scratch memory: the only thing that a prediction changes. Made once, overwritten by each call.
import type { InputScale, MlpBlueprint } from '../artifact';
import { CourseError, ShapeError } from '../core';
import { type Kernel, padded } from './kernel';

/** Room for one input and for what each layer makes of it. */
export interface Scratch {
  /** (inputs) */
  readonly input: Float32Array;
  /** One array a layer: (padded outputs); the last one holds the logits. */
  readonly activations: readonly Float32Array[];
}

/** Scratch memory for one input at a time. */
export function makeScratch({ layers }: MlpBlueprint, kernel: Kernel): Scratch {
  return {
    input: kernel.allocate(layers[0].inputs),
    activations: layers.map(({ outputs }) => kernel.allocate(padded(outputs))),
  };
}

/**
 * Copies one input into the scratch memory, scaled as in the training.
 * @throws ShapeError when it has another length; CourseError when an entry is no finite float32.
 */
export function readInput(x: ArrayLike<number>, { input }: Scratch, scale?: InputScale): void {
  if (x?.length !== input.length) {
    throw new ShapeError(
      `Expected an input of ${input.length} numbers, got ${x?.length ?? typeof x}. ` +
        'Pass one row with the same columns as in the training.',
    );
  }
  for (let i = 0; i < input.length; i++) {
    const value = x[i];
    input[i] = scale ? (value - scale.means[i]) / scale.deviations[i] : value;
    if (typeof value !== 'number' || !Number.isFinite(input[i])) refuse(value, i);
  }
}

function refuse(value: unknown, i: number): never {
  throw new CourseError(
    `Expected finite numbers, got ${JSON.stringify(value) === 'null' ? String(value) : JSON.stringify(value)} ` +
      `at position ${i} of the input. Fill the missing value or leave the row out.`,
  );
}
