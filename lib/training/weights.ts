// Tensors of the backend as plain numbers by name, and back.
import { checkWeights, type Weights } from '../artifact';
import { tf } from '../tf';
import type { Parameter } from './layer';

/** Copies tensors from the backend. */
export function readWeights(parameters: readonly Parameter[]): Weights {
  return new Map(
    parameters.map(({ name, variable }) => [
      name,
      { shape: [...variable.shape], data: Float32Array.from(variable.dataSync()) },
    ]),
  );
}

/**
 * Puts plain numbers into tensors of the backend.
 * @throws ShapeError when a tensor is missing, left over or of another shape; nothing has changed then.
 */
export function writeWeights(parameters: readonly Parameter[], weights: Weights): void {
  const expected = new Map(parameters.map(({ name, variable }) => [name, variable.shape]));
  checkWeights(weights, expected, { allowNonFinite: true });
  for (const { name, variable } of parameters) {
    const { data } = weights.get(name) as { data: Float32Array };
    tf.tidy(() => variable.assign(tf.tensor(data.slice(), variable.shape))); // a copy: the backend may keep it
  }
}

/** The name of the first tensor with a NaN or an infinite number, if any. */
export function firstNonFinite(weights: Weights): string | undefined {
  for (const [name, { data }] of weights) if (!data.every(Number.isFinite)) return name;
  return undefined;
}
