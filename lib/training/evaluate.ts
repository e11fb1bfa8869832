// Using a model without changing it: evaluation mode, no gradient.
import { tf } from '../tf';
import { type Data, flatten, type LoadedData, loadData, type Rows } from './data';
import { argMax, scoreLogits } from './loss';
import type { Model } from './model';

/** How good a model is on some examples. */
export interface Evaluation {
  /** Mean cross-entropy in nats. */
  readonly loss: number;
  /** Share of rows whose largest logit is at the label, 0 to 1. */
  readonly accuracy: number;
}

/**
 * Loss and accuracy in evaluation mode. No tensor of the model changes.
 * @throws DataError, ShapeError for data that doesn't fit the model.
 */
export function evaluate(model: Model, data: Data): Evaluation {
  return evaluateLoaded(model, loadData('the data to evaluate', data, inputsOf(model), classesOf(model)));
}

/** As `evaluate`, for data that were checked already. */
export function evaluateLoaded(model: Model, { values, labels, count }: LoadedData): Evaluation {
  const { lossSum, numCorrect } = scoreLogits(readLogits(model, values), labels);
  return { loss: lossSum / count, accuracy: numCorrect / count };
}

/** The mean cross-entropy alone; see `evaluate`. */
export function lossOf(model: Model, data: Data): number {
  return evaluate(model, data).loss;
}

/** The logits of each row, (N, classes), in evaluation mode. */
export function logitsOf(model: Model, rows: Rows): Float32Array[] {
  const values = flatten('the rows to predict', rows, inputsOf(model));
  return intoRows(readLogits(model, values), classesOf(model));
}

/** The probabilities of each row, (N, classes), each row adding up to 1: the softmax of the logits. */
export function predict(model: Model, rows: Rows): Float32Array[] {
  return logitsOf(model, rows).map((logits) => {
    const top = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return Float32Array.from(powers, (power) => power / sum);
  });
}

/** The most probable class of each row. */
export function classify(model: Model, rows: Rows): number[] {
  return logitsOf(model, rows).map((logits) => argMax(logits, 0, logits.length));
}

/** How many numbers a row of inputs has. */
export function inputsOf({ layerSizes }: Model): number {
  return layerSizes[0];
}

/** How many classes the model tells apart. */
export function classesOf({ layerSizes }: Model): number {
  return layerSizes[layerSizes.length - 1];
}

/** Reads outside the tidy, which would walk through every number in search of tensors. */
function readLogits(model: Model, values: Float32Array): Float32Array {
  const inputs = inputsOf(model);
  const logits = tf.tidy(() => model.forward(tf.tensor2d(values, [values.length / inputs, inputs])));
  const numbers = logits.dataSync() as Float32Array;
  logits.dispose();
  return numbers;
}

function intoRows(values: Float32Array, width: number): Float32Array[] {
  return Array.from({ length: values.length / width }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  );
}
