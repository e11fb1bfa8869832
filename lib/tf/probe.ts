// Tries the backend in a process of its own, which a damaged library may end: `node lib/dist/tf/probe.js` prints JSON.
import * as tf from '@tensorflow/tfjs';
import { startBackend } from './backend';

/** Multiplies a matrix on the backend, takes a gradient, and prints `{ backend, why }`. */
async function main(): Promise<void> {
  const choice = await startBackend();
  const matrix = tf.tensor2d([
    [1, 2],
    [3, 4],
  ]); // (2, 2)
  const product = tf.matMul(matrix, tf.tensor2d([[5], [6]])); // (2, 2) x (2, 1) -> (2, 1)
  const slope = tf.grad((x) => tf.sum(tf.square(x)))(matrix);
  const got = [...product.dataSync(), ...slope.dataSync()].join(' ');
  if (got !== '17 39 2 4 6 8') throw new Error(`Expected 17 39 2 4 6 8 on ${choice.backend}, got ${got}.`);
  process.stdout.write(`${JSON.stringify(choice)}\n`);
}

if (require.main === module) void main();
