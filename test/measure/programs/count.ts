// Counts the passes of 20 random dense networks on one backend, and prints the receipts as JSON.
import { random } from 'course/core';
import { ledger, type Receipt } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import 'course/training'; // registers its own kernels

const NETWORKS = 20;

/** One network's receipts. */
export interface Counted {
  readonly layerSizes: number[];
  readonly batchSize: number;
  readonly forward: Receipt;
  readonly training: Receipt;
}

async function main(): Promise<void> {
  await startBackend();
  const draw = random('architectures');
  const counted: Counted[] = [];
  for (let i = 0; i < NETWORKS; i++) {
    const hidden = Array.from({ length: draw.integer(4) }, () => 1 + draw.integer(40));
    const layerSizes = [1 + draw.integer(40), ...hidden, 2 + draw.integer(20)];
    counted.push(await count(layerSizes, 1 + draw.integer(9)));
  }
  const kernels = tf.getKernelsForBackend(tf.getBackend() as string).map((kernel) => kernel.kernelName);
  process.stdout.write(JSON.stringify({ counted, kernels }));
}

async function count(layerSizes: number[], batchSize: number): Promise<Counted> {
  const layers = layerSizes.slice(1).map((to, i) => ({
    weights: tf.variable(tf.fill([layerSizes[i], to], 0.01)),
    bias: tf.variable(tf.zeros([to])),
  }));
  const x = tf.ones([batchSize, layerSizes[0]]);
  const y = tf.oneHot(tf.zeros([batchSize], 'int32'), layerSizes[layerSizes.length - 1]);
  const logits = (): tf.Tensor =>
    layers.reduce((values, { weights, bias }, i) => {
      const sums = values.matMul(weights as tf.Tensor).add(bias);
      return i < layers.length - 1 ? sums.relu() : sums;
    }, x as tf.Tensor);
  const optimizer = tf.train.sgd(0.1);
  const forward = await ledger(tf, () => tf.tidy(() => tf.softmax(logits())));
  const training = await ledger(tf, () => {
    const { value, grads } = tf.variableGrads(() => tf.losses.softmaxCrossEntropy(y, logits()));
    optimizer.applyGradients(grads);
    return { value, grads };
  });
  return { layerSizes, batchSize, forward, training };
}

main();
