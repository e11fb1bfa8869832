import { expect } from 'chai';
import { random } from 'course/core';
import { denseBackwardFlops, denseForwardFlops, ledger, sgdFlops } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { mlp, type OptimizerName, optimizer, trainStep } from 'course/training';

const LAYER_SIZES = [64, 32, 10];
const BATCH = 64;

function batch(): { x: tf.Tensor2D; y: tf.Tensor2D } {
  const draw = random('batch');
  const x = tf.tensor2d(
    Float32Array.from({ length: BATCH * 64 }, () => draw.next()),
    [BATCH, 64],
  );
  const labels = Array.from({ length: BATCH }, () => draw.integer(10));
  return { x, y: tf.tidy(() => tf.oneHot(labels, 10).cast('float32')) as tf.Tensor2D };
}

async function receiptOf(name: OptimizerName, prepare = (_: ReturnType<typeof mlp>) => {}) {
  const model = mlp({ layerSizes: LAYER_SIZES, seed: 1 });
  prepare(model);
  const rule = optimizer(name);
  const { x, y } = batch();
  trainStep(model, rule, x, y, 0.1).dispose(); // makes the optimizer's memory
  const receipt = await ledger(tf, () => trainStep(model, rule, x, y, 0.1));
  tf.dispose([x, y]);
  rule.dispose();
  model.dispose();
  return receipt;
}

describe('a training step of 64-32-10', () => {
  before(startBackend);

  it('runs 22 kernels with SGD: 5 forward, 3 for the loss, 6 backward, 2 for each of 4 parameters', async () => {
    const { kernels } = await receiptOf('sgd');
    const forward = ['BatchMatMul', 'Add', 'Relu', 'BatchMatMul', 'Add'];
    const loss = ['Softmax', 'Sub', 'RealDiv'];
    const layer2 = ['BatchMatMul', 'BiasAddGrad', 'BatchMatMul'];
    const layer1 = ['ReluGrad', 'BatchMatMul', 'BiasAddGrad'];
    const update = Array.from({ length: 4 }, () => ['Multiply', 'Sub']).flat();
    expect(kernels.map(({ name }) => name)).to.deep.equal([
      ...forward,
      ...loss,
      ...layer2,
      ...layer1,
      ...update,
    ]);
  });

  it('runs one kernel for each parameter with Adam', async () => {
    const { kernels } = await receiptOf('adam');
    expect(kernels.slice(-4).map(({ name }) => name)).to.deep.equal(Array(4).fill('AdamUpdate'));
    expect(kernels).to.have.lengthOf(5 + 3 + 6 + 4);
  });

  it('runs four kernels for each parameter with momentum', async () => {
    expect((await receiptOf('momentum')).kernels).to.have.lengthOf(5 + 3 + 6 + 4 * 4);
  });

  it('does the operations of the closed forms: forward, gradient of the loss, backward, SGD', async () => {
    const receipt = await receiptOf('sgd');
    const parts = [
      denseForwardFlops(LAYER_SIZES, BATCH), // softmax included
      denseBackwardFlops(LAYER_SIZES, BATCH),
      sgdFlops(LAYER_SIZES),
    ];
    const lossGradient = 2 * BATCH * 10; // minus the labels, divided by the batch
    expect(receipt.matrixFlops).to.equal(parts.reduce((sum, part) => sum + part.matrix, 0));
    expect(receipt.flops).to.equal(parts.reduce((sum, part) => sum + part.total, 0) + lossGradient);
    expect(receipt.unknownKernels).to.deep.equal([]);
  });

  it('leaves out everything below the lowest trainable layer', async () => {
    const { kernels } = await receiptOf('sgd', (model) => {
      model.layer('layer1').trainable = false;
    });
    const backward = kernels.slice(5 + 3).map(({ name }) => name);
    expect(backward).to.deep.equal(['BatchMatMul', 'BiasAddGrad', 'Multiply', 'Sub', 'Multiply', 'Sub']);
  });

  it('computes no gradient at all when every layer is frozen', async () => {
    const { kernels } = await receiptOf('sgd', (model) => {
      for (const layer of model.layers) layer.trainable = false;
    });
    expect(kernels).to.have.lengthOf(5);
  });

  for (const name of ['sgd', 'momentum', 'adam'] as const) {
    it(`leaves as many tensors alive after 1,000 steps with ${name} as after the first`, () => {
      const model = mlp({ layerSizes: LAYER_SIZES, seed: 1, dropout: 0.2, batchNorm: true });
      const rule = optimizer(name);
      const { x, y } = batch();
      trainStep(model, rule, x, y, 0.01).dispose();
      const { numTensors, numBytes } = tf.memory();
      for (let i = 0; i < 1_000; i++) trainStep(model, rule, x, y, 0.01).dispose();
      expect(tf.memory().numTensors).to.equal(numTensors);
      expect(tf.memory().numBytes).to.equal(numBytes);
      tf.dispose([x, y]);
      rule.dispose();
      model.dispose();
    });
  }

  it('frees everything on dispose', () => {
    const { numTensors } = tf.memory();
    const model = mlp({ layerSizes: LAYER_SIZES, seed: 1, batchNorm: true });
    const rule = optimizer('adam');
    const { x, y } = batch();
    tf.dispose([trainStep(model, rule, x, y, 0.01), x, y]);
    rule.dispose();
    model.dispose();
    expect(tf.memory().numTensors).to.equal(numTensors);
  });
});
