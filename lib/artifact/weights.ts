// Weights: named tensors and nothing else. No gradients, no optimizer state, no code.
import { CourseError, type Shape, ShapeError, sameShape, showShape, sizeOf } from '../core';

/** What tensors are made of: float32, and in quantized models bfloat16 (as 16 bits), whole numbers and packed bytes. */
export type Numbers = Float32Array | Uint16Array | Int8Array | Uint8Array;

/** One tensor of a model: its sizes, and its numbers row by row (the last axis varies fastest). */
export interface WeightTensor<N extends Numbers = Float32Array> {
  readonly shape: Shape;
  readonly data: N;
}

/** A model's tensors by name: `layer1/kernel` of shape (inputs, outputs), `layer1/bias` of shape (outputs). */
export type Weights<N extends Numbers = Float32Array> = ReadonlyMap<string, WeightTensor<N>>;

/** What the checks of weights let pass. */
export interface WeightChecks {
  /** Lets NaN and Infinity pass, to look at a model that diverged. Default false. */
  readonly allowNonFinite?: boolean;
}

/**
 * Checks that weights are the tensors a blueprint asks for: same names, same shapes, finite numbers.
 * @param expected the shape of each tensor by name; see `expectedShapes`.
 * @throws ShapeError naming a tensor that is missing, left over or of another shape.
 * @throws CourseError naming the first number that is NaN or infinite.
 */
export function checkWeights(
  weights: Weights<Numbers>,
  expected: ReadonlyMap<string, Shape>,
  checks: WeightChecks = {},
): void {
  for (const [name, shape] of expected) checkShape(name, weights.get(name), shape);
  for (const [name, tensor] of weights) {
    if (!expected.has(name)) {
      throw new ShapeError(
        `Expected only the blueprint's tensors (${[...expected.keys()].join(', ')}), got "${name}" as well. ` +
          'Leave it out, or describe its layer in the blueprint.',
      );
    }
    if (!checks.allowNonFinite) checkFinite(name, tensor);
  }
}

function checkShape(name: string, tensor: WeightTensor<Numbers> | undefined, shape: Shape): void {
  const wanted = `Expected the tensor "${name}" of shape ${showShape(shape)} as the blueprint says`;
  if (!tensor) throw new ShapeError(`${wanted}, found none of that name. Export the model again.`);
  if (!sameShape(tensor.shape, shape)) {
    throw new ShapeError(
      `${wanted}, got ${showShape(tensor.shape)}. Give the blueprint and the weights of the same model.`,
    );
  }
  if (tensor.data.length === sizeOf(shape)) return;
  throw new ShapeError(
    `${wanted}, which is ${sizeOf(shape)} numbers, got ${tensor.data.length}. Pass the whole tensor.`,
  );
}

function checkFinite(name: string, { data }: WeightTensor<Numbers>): void {
  if (!(data instanceof Float32Array)) return; // whole numbers are finite; see checkTypes for bfloat16
  const at = data.findIndex((weight) => !Number.isFinite(weight));
  if (at < 0) return;
  throw new CourseError(
    `Expected finite weights, got ${data[at]} at position ${at} of "${name}": the training diverged. ` +
      'Train again with a lower learning rate, or pass { allowNonFinite: true } to look at it anyway.',
  );
}
