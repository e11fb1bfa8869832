// The forward pass of an MLP, the only pass there is: for one input, or for many in chunks.
import type { MlpBlueprint } from '../artifact';
import { CourseError } from '../core';
import { type PackedMatrix, padded } from './products/kernel';
import { CHUNK, readInput, type Scratch } from './scratch';

/** A model ready to compute: what each layer is for, its weights, and room for what it makes. */
export interface Program {
  readonly blueprint: MlpBlueprint;
  readonly layers: readonly PackedMatrix[];
  readonly scratch: Scratch;
}

/** The logits of one input; (inputs) -> (outputs), a new array. */
export function forwardOne(program: Program, x: ArrayLike<number>): Float32Array {
  readInput(x, 0, program.blueprint, program.scratch);
  return forward(program, 1)[0];
}

/**
 * The logits of many inputs, (N, inputs) -> N new arrays of (outputs): each the same bits as `forwardOne` gives.
 * @throws what `readInput` throws, with the number of the row.
 */
export function forwardAll(program: Program, rows: ArrayLike<ArrayLike<number>>): Float32Array[] {
  const all: Float32Array[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const count = Math.min(CHUNK, rows.length - start);
    for (let r = 0; r < count; r++) {
      inRow(start + r, () => readInput(rows[start + r], r, program.blueprint, program.scratch));
    }
    all.push(...forward(program, count));
  }
  return all;
}

/** (count, padded inputs) in the scratch memory -> `count` new arrays of (outputs) */
function forward({ blueprint, layers, scratch }: Program, count: number): Float32Array[] {
  let x = scratch.input;
  layers.forEach((layer, l) => {
    layer.multiply(x, scratch.activations[l], count, blueprint.layers[l].activation);
    x = scratch.activations[l];
  });
  const { outputs } = layers[layers.length - 1];
  const logits: Float32Array[] = [];
  for (let r = 0; r < count; r++) logits.push(x.slice(r * padded(outputs), r * padded(outputs) + outputs));
  return logits;
}

/** Adds the row's number to what is said about it. */
function inRow(row: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof CourseError) error.message = `Row ${row}: ${error.message}`;
    throw error;
  }
}
