// Proves that the native binding works here: loads it, multiplies a matrix, and takes a gradient.
const assert = require('node:assert');
require('../../../lib/dist/tf/node-util.js').restoreNodeUtil();
const tf = require('@tensorflow/tfjs-node');

const matrix = tf.tensor2d([
  [1, 2],
  [3, 4],
]);
const product = tf.matMul(matrix, tf.tensor2d([[5], [6]]));
assert.deepStrictEqual([...product.dataSync()], [17, 39]);

const slope = tf.grad((x) => x.square().sum())(matrix);
assert.deepStrictEqual([...slope.dataSync()], [2, 4, 6, 8]);
console.log(`The native binding multiplies, on backend ${tf.getBackend()}.`);
