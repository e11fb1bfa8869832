// Closed forms for the memory of a dense network while it learns and while it is used.
import { parameterCount } from './dense';
import { layers, sum } from './dense-layers';
import type { UpdateRule } from './dense-work';

/** Bytes that have to be there at once. */
export interface DenseMemory {
  readonly weights: number;
  /** One for each weight; none in inference. */
  readonly gradients: number;
  /** What the optimizer remembers; none in inference. */
  readonly optimizer: number;
  /** The numbers between the layers, the batch itself included. It alone grows with the batch. */
  readonly activations: number;
  readonly total: number;
}

/** Numbers that each rule remembers of a parameter: nothing, a velocity, or a mean and a mean of squares. */
const REMEMBERED: Readonly<Record<UpdateRule, number>> = { sgd: 0, momentum: 1, adam: 2 };

/**
 * The least that a training step holds, in float32.
 *
 * The backward pass needs the input of every layer, and the loss the logits: B (n_0 + n_1 + ... + n_L) numbers. A
 * program may hold more at its peak; the ledger's `peakBytes` says what it held.
 */
export function denseTrainingMemory(
  layerSizes: readonly number[],
  { batchSize = 1, optimizer = 'sgd' }: { batchSize?: number; optimizer?: UpdateRule } = {},
): DenseMemory {
  const parameters = parameterCount(layerSizes);
  const activations = batchSize * sum(layerSizes);
  return memory(parameters, parameters, REMEMBERED[optimizer] * parameters, activations);
}

/**
 * The least that inference holds, in float32: the weights, and of the numbers between the layers two neighbours, the
 * widest pair, because nobody goes back.
 */
export function denseInferenceMemory(layerSizes: readonly number[], batchSize = 1): DenseMemory {
  const widest = Math.max(...layers(layerSizes).map(([from, to]) => from + to));
  return memory(parameterCount(layerSizes), 0, 0, batchSize * widest);
}

/** From numbers to bytes, 4 each. */
function memory(weights: number, gradients: number, optimizer: number, activations: number): DenseMemory {
  const total = weights + gradients + optimizer + activations;
  return {
    weights: 4 * weights,
    gradients: 4 * gradients,
    optimizer: 4 * optimizer,
    activations: 4 * activations,
    total: 4 * total,
  };
}
