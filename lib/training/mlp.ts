// The multilayer perceptron: dense layers with relu between, logits at the end.
import { CourseError, random } from '../core';
import { batchNorm } from './batch-norm';
import { dense } from './dense';
import { dropout } from './dropout';
import type { Layer } from './layer';
import { type Model, modelOf } from './model';
import { relu } from './relu';

/** What a multilayer perceptron is made of. */
export interface MlpOptions {
  /** Inputs, hidden layers, classes: `[64, 32, 10]`. */
  readonly layerSizes: readonly number[];
  /** Seed of the first weights and of dropout. */
  readonly seed: number | string;
  /** Share of each hidden layer's numbers left out in training mode, from 0 (the default: no dropout) to below 1. */
  readonly dropout?: number;
  /** Whether each hidden layer's sums are normalised over the batch. Default false. */
  readonly batchNorm?: boolean;
}

/**
 * Builds a multilayer perceptron with fresh weights, the same for the same seed on every backend.
 *
 * Hidden layer i is `layer<i>` (dense), `norm<i>` (if asked for), `relu<i>`, `dropout<i>` (if asked for). The backend
 * must be started (`await startBackend()`).
 * @throws CourseError for fewer than two sizes, a size that is no whole number from 1, or a dropout outside 0 to 1.
 */
export function mlp(options: MlpOptions): Model {
  checkOptions(options);
  const { layerSizes, seed } = options;
  const layers: Layer[] = [];
  for (let i = 1; i < layerSizes.length; i++) {
    const name = `layer${i}`;
    const [inputs, outputs] = [layerSizes[i - 1], layerSizes[i]];
    layers.push(dense({ name, inputs, outputs, random: random(seed).fork(name) }));
    if (i < layerSizes.length - 1) layers.push(...betweenLayers(i, outputs, options));
  }
  return modelOf({ layers, layerSizes: [...layerSizes], seed });
}

function betweenLayers(i: number, width: number, options: MlpOptions): Layer[] {
  const { dropout: rate = 0 } = options;
  return [
    ...(options.batchNorm ? [batchNorm(`norm${i}`, width)] : []),
    relu(`relu${i}`),
    ...(rate > 0 ? [dropout(`dropout${i}`, rate)] : []),
  ];
}

function checkOptions({ layerSizes, dropout: rate = 0 }: MlpOptions): void {
  const areSizes = layerSizes.every((size) => Number.isSafeInteger(size) && size >= 1);
  if (layerSizes.length < 2 || !areSizes) {
    throw new CourseError(
      `Expected layerSizes of two or more whole numbers from 1, got [${layerSizes.join(', ')}]. ` +
        'Give inputs, hidden layers and classes: [64, 32, 10].',
    );
  }
  if (rate >= 0 && rate < 1) return;
  throw new CourseError(
    `Expected a dropout from 0 up to, but not including, 1, got ${rate}. Use 0.2 to leave out a fifth.`,
  );
}
