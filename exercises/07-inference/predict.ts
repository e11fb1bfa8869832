/**
 * Inference, all of it: one input through the layers of a trained network, to probabilities.
 *
 * Each layer gives weighted sums plus bias. Between two layers stands relu; after the last one comes softmax instead.
 * Nothing of the model changes, nor does x. All numbers are finite.
 * @param layers one layer or more: weights of shape (inputs, outputs), bias of shape (outputs)
 * @param x one input, shape (inputs of the first layer)
 * @returns probabilities, shape (outputs of the last layer), adding up to 1, also for scores of 1000
 */
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  // TODO: return the probabilities, shape (outputs of the last layer).
  // Example: predict([{ weights: [[1, -1]], bias: [0, 0] }, { weights: [[0, 0], [5, 5]], bias: [2, 2] }], [3])
  //   is [0.5, 0.5]: hidden numbers [3, -3], after relu [3, 0], scores [2, 2].
  throw new Error('Not written yet: open exercises/07-inference/predict.ts, write your code in place of this line, save, and check again.');
}
