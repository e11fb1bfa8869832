// The multilayer perceptron: dense layers with relu between, logits at the end.
import { CourseError, type Random, random, sizeOf } from '../core';
import { tf } from '../tf';
import { batchNorm } from './batch-norm';
import { dense } from './dense';
import { multiply, type Tensor } from './kernels';
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

/**
 * A dropout layer (Srivastava et al. 2014, in the form that scales while training, "inverted").
 *
 * In training mode each number becomes 0 with probability `rate`, and the others are divided by `1 - rate`, so that
 * the expected value stays. It has no parameters and is not exported.
 * @param rate from 0 (included) to 1 (excluded).
 */
function dropout(name: string, rate: number): Layer {
  return {
    name,
    kind: 'dropout',
    trainable: true,
    parameters: [],
    statistics: [],
    forward(x, mode) {
      const mask = mode.training ? dropoutMask(x.shape, rate, mode.random(name)) : undefined;
      const through = (t: Tensor): Tensor => (mask ? multiply(t, mask) : t);
      return {
        output: through(x),
        backward: (gradient, wanted) => ({
          parameters: [],
          input: wanted.input ? through(gradient) : undefined,
        }),
      };
    },
  };
}

/** 0 with probability `rate`, else 1 / (1 - rate), in the given shape. */
function dropoutMask(shape: number[], rate: number, random: Random): Tensor {
  const kept = 1 / (1 - rate);
  const values = Float32Array.from({ length: sizeOf(shape) }, () => (random.next() < rate ? 0 : kept));
  return tf.tensor(values, shape);
}
