// Counts the parts of a training step of 20 random networks with each optimizer on one backend; prints them as JSON.
import { random } from 'course/core';
import { ledger, type Receipt, type UpdateRule } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { gradients, mlp, optimizer, trainStep } from 'course/training';

const NETWORKS = 20;
const RULES: readonly UpdateRule[] = ['sgd', 'momentum', 'adam'];

type Count = Pick<Receipt, 'flops' | 'matrixFlops' | 'bytesRead' | 'bytesWritten'>;

/** What was counted of one network with one optimizer. */
export interface CountedStep {
  readonly layerSizes: number[];
  readonly batchSize: number;
  readonly optimizer: UpdateRule;
  /** Forward; forward, loss and backward; update; the whole step. */
  readonly forward: Count;
  readonly gradients: Count;
  readonly update: Count;
  readonly step: Count;
  readonly unknownKernels: string[];
  readonly peakBytes: number;
  /** Bytes found beside each other: weights, gradients, the optimizer's memory, inputs of the layers and logits. */
  readonly held: { weights: number; gradients: number; optimizer: number; activations: number };
  /** Of inference: its peak. */
  readonly inferencePeakBytes: number;
}

async function main(): Promise<void> {
  await startBackend();
  const draw = random('steps');
  const counted: CountedStep[] = [];
  for (let i = 0; i < NETWORKS; i++) {
    const hidden = Array.from({ length: draw.integer(4) }, () => 1 + draw.integer(40));
    const layerSizes = [1 + draw.integer(40), ...hidden, 2 + draw.integer(20)];
    const batchSize = 1 + draw.integer(9);
    for (const rule of RULES) counted.push(await count(layerSizes, batchSize, rule));
  }
  process.stdout.write(JSON.stringify(counted));
}

async function count(layerSizes: number[], batchSize: number, name: UpdateRule): Promise<CountedStep> {
  const model = mlp({ layerSizes, seed: 1 });
  const rule = optimizer(name);
  const x = tf.ones([batchSize, layerSizes[0]]);
  const classes = layerSizes[layerSizes.length - 1];
  const y = tf.tidy(() => tf.oneHot(tf.zeros([batchSize], 'int32'), classes).cast('float32'));
  const found = gradients(model, x, y); // kept: the process ends soon
  tf.tidy(() => rule.apply(found.updates, 0.1)); // makes the optimizer's memory
  const receipts = {
    forward: await ledger(tf, () => tf.tidy(() => model.forward(x))),
    gradients: await ledger(tf, () => tf.tidy(() => gradients(model, x, y).logits)),
    update: await ledger(tf, () => tf.tidy(() => rule.apply(found.updates, 0.1))),
    step: await ledger(tf, () => trainStep(model, rule, x, y, 0.1)),
  };
  const passes = tf.tidy(() => model.passes(x).map(({ output }) => output.size));
  const isInput = model.layers.map(
    (_, i) => model.layers[i + 1]?.kind === 'dense' || i === passes.length - 1,
  );
  const held = {
    weights: bytesOf(model.tensors.map(({ variable }) => variable)),
    gradients: bytesOf(found.updates.map(({ gradient }) => gradient)),
    optimizer: bytesOf(rule.memory.map(({ variable }) => variable)),
    activations: 4 * passes.reduce((sum, size, i) => sum + (isInput[i] ? size : 0), x.size),
  };
  return {
    ...{ layerSizes, batchSize, optimizer: name, held },
    ...{ forward: totals(receipts.forward), gradients: totals(receipts.gradients) },
    ...{ update: totals(receipts.update), step: totals(receipts.step) },
    unknownKernels: Object.values(receipts).flatMap((receipt) => receipt.unknownKernels),
    peakBytes: receipts.step.peakBytes,
    inferencePeakBytes: receipts.forward.peakBytes,
  };
}

function totals({ flops, matrixFlops, bytesRead, bytesWritten }: Receipt): Count {
  return { flops, matrixFlops, bytesRead, bytesWritten };
}

function bytesOf(tensors: readonly { readonly size: number }[]): number {
  return 4 * tensors.reduce((sum, { size }) => sum + size, 0);
}

main();
