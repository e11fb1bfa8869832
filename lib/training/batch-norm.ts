// Batch norm: each column of a batch is brought to mean 0 and variance 1, then scaled and shifted as learned.
import { tf } from '../tf';
import { columnSums } from './backward-kernels';
import { add, divide, multiply, squareRoot, subtract, type Tensor } from './kernels';
import { type Layer, type Mode, type Pass, parameter } from './layer';

/** Added to the variance before the root, so that a constant column divides by something. */
export const BATCH_NORM_EPSILON = 1e-3;

/** How much of the running averages stays at each step; the rest comes from the batch. */
export const BATCH_NORM_MOMENTUM = 0.9;

/**
 * A batch-norm layer (Ioffe and Szegedy 2015, arXiv 1502.03167): `(x - mean) / sqrt(variance + 0.001) scale + shift`.
 *
 * In training mode mean and variance are the batch's own, and the running averages move a tenth of the way to them
 * (unless the layer is frozen). In evaluation mode they are the running averages.
 * @param width numbers in a row.
 */
export function batchNorm(name: string, width: number): Layer {
  const constant = (what: string, value: number) =>
    parameter(`${name}/${what}`, [width], new Float32Array(width).fill(value));
  const [scale, shift] = [constant('scale', 1), constant('shift', 0)];
  const [mean, variance] = [constant('mean', 0), constant('variance', 1)];
  const layer: Layer = {
    name,
    kind: 'batchNorm',
    trainable: true,
    parameters: [scale, shift],
    statistics: [mean, variance],
    forward: (x, mode) => normalise(x, mode),
  };

  function normalise(x: Tensor, { training }: Mode): Pass {
    const rows = tf.scalar(x.shape[0]);
    const [m, v] = training ? momentsOf(x, rows) : [mean.variable, variance.variable]; // (N), (N)
    if (training && layer.trainable) moveAverages(m, v);
    const deviation = squareRoot(add(v, tf.scalar(BATCH_NORM_EPSILON))); // (N)
    const normal = divide(subtract(x, m), deviation); // (B, N)
    const factor = divide(scale.variable, deviation); // (N)
    const output = add(multiply(normal, scale.variable), shift.variable); // (B, N)
    const backward: Pass['backward'] = (gradient, wanted) => {
      const ofScale = columnSums(multiply(gradient, normal)); // (N)
      const ofShift = columnSums(gradient); // (N)
      // Each row also moved its column's mean and variance, which takes their share from every gradient.
      const share = divide(add(ofShift, multiply(normal, ofScale)), rows); // (B, N)
      const direct = training ? subtract(gradient, share) : gradient;
      return {
        parameters: wanted.parameters ? [ofScale, ofShift] : [],
        input: wanted.input ? multiply(direct, factor) : undefined,
      };
    };
    return { output, backward };
  }

  function moveAverages(batchMean: Tensor, batchVariance: Tensor): void {
    const rest = tf.scalar(1 - BATCH_NORM_MOMENTUM);
    const toward = (average: tf.Variable, now: Tensor): void =>
      average.assign(add(average, multiply(subtract(now, average), rest)));
    toward(mean.variable, batchMean);
    toward(variance.variable, batchVariance);
  }

  return layer;
}

/** Mean and variance (divided by the number of rows) of each column: (B, N) -> (N), (N). */
function momentsOf(x: Tensor, rows: Tensor): [Tensor, Tensor] {
  const mean = divide(columnSums(x), rows);
  const centred = subtract(x, mean);
  return [mean, divide(columnSums(multiply(centred, centred)), rows)];
}
