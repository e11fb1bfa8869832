import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changedTensors, fingerprint } from 'course/artifact';
import { ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import {
  cnn,
  copyModel,
  evaluate,
  exportArtifact,
  gradients,
  optimizer,
  predict,
  fit as train,
  trainStep,
} from 'course/training';
import { jsonFrom, presentBackends } from '../tf/backends';
import { tfLogits, tinyBatch, tinyCnn } from './conv-tiny';

const PROGRAM = join(__dirname, 'programs', 'conv-gradients.ts');
const SHAPES = [
  { imageShape: [8, 8], filters: [8, 16], numClasses: 10 },
  { imageShape: [4, 8], filters: [2, 3], numClasses: 3 },
  { imageShape: [2, 2], filters: [5], numClasses: 2 },
  { imageShape: [8, 16], filters: [1, 2, 3], numClasses: 4 },
] as const;

/** Images of stripes, upright (0) or lying (1), with a little noise: (N, 64). */
function stripes(count: number): { x: number[][]; y: number[] } {
  const y = Array.from({ length: count }, (_, i) => i % 2);
  const x = y.map((lying, i) =>
    Array.from({ length: 64 }, (_, at) => {
      const place = lying ? Math.floor(at / 8) : at % 8;
      return ((place + i) % 3 === 0 ? 1 : 0) + 0.1 * Math.sin(at * (i + 1));
    }),
  );
  return { x, y };
}

const largest = (x: tf.Tensor): number => x.abs().max().dataSync()[0];

describe('a convolutional network', function () {
  this.timeout(120_000);
  before(startBackend);

  for (const shape of SHAPES) {
    const name = `${shape.imageShape.join(' x ')} pixels, ${shape.filters.join(' and ')} filters`;

    it(`gives the logits of tf.conv2d and tf.maxPool within 1e-5 of the largest: ${name}`, () => {
      const model = tinyCnn(1, shape);
      const { x, y } = tinyBatch(5, shape.imageShape[0] * shape.imageShape[1], shape.numClasses, 1);
      tf.tidy(() => {
        const wanted = tfLogits(model, x, [...shape.imageShape]);
        expect(largest(model.forward(x).sub(wanted)) / largest(wanted)).to.be.below(1e-5);
      });
      tf.dispose([x, y]);
      model.dispose();
    });

    it(`has the gradients that tf.variableGrads finds, within 1e-5 of the largest: ${name}`, function () {
      if (tf.getBackend() === 'wasm') this.skip(); // it has no gradient of tf.conv2d by the filter
      const model = tinyCnn(2, shape);
      const { x, y } = tinyBatch(5, shape.imageShape[0] * shape.imageShape[1], shape.numClasses, 2);
      tf.tidy(() => {
        const loss = (): tf.Scalar =>
          tf.losses.softmaxCrossEntropy(y, tfLogits(model, x, [...shape.imageShape]));
        const { grads } = tf.variableGrads(loss);
        const { updates } = gradients(model, x, y);
        expect(updates.map(({ parameter }) => parameter.name)).to.have.members(
          model.tensors.map((tensor) => tensor.name),
        );
        for (const { parameter, gradient } of updates) {
          const wanted = grads[parameter.variable.name];
          expect(largest(gradient.sub(wanted)) / largest(wanted), parameter.name).to.be.below(1e-5);
        }
      });
      tf.dispose([x, y]);
      model.dispose();
    });
  }

  for (const backend of presentBackends()) {
    it(`has the slopes of central differences on ${backend}, within 1e-5 of the largest`, () => {
      const outcome = jsonFrom<{ backend: string; gaps: Record<string, number>[] }>(PROGRAM, backend);
      expect(outcome.backend).to.equal(backend);
      for (const gaps of outcome.gaps) {
        expect(gaps).to.have.keys(
          ...['conv1/kernel', 'conv1/bias', 'conv2/kernel', 'conv2/bias', 'dense/kernel', 'dense/bias'],
        );
        for (const [name, gap] of Object.entries(gaps)) expect(gap, name).to.be.below(1e-5);
      }
    });
  }

  it('has 9 C F + F parameters a convolution and 64 x 10 + 10 at the end: 1,898 by default', () => {
    const model = cnn({ seed: 1 });
    const sizes = model.tensors.map(({ variable }) => variable.size);
    expect(sizes).to.deep.equal([9 * 1 * 8, 8, 9 * 8 * 16, 16, 2 * 2 * 16 * 10, 10]);
    expect(sizes.reduce((sum, size) => sum + size)).to.equal(1_898);
    model.dispose();
  });

  it('does 2 x 9 C F operations a pixel in matrix products, and no kernel without a formula', async () => {
    const model = cnn({ seed: 1 });
    const x = tf.ones([3, 64]);
    const receipt = await ledger(tf, () => tf.tidy(() => model.forward(x)));
    expect(receipt.matrixFlops).to.equal(3 * 2 * (64 * 9 * 1 * 8 + 16 * 9 * 8 * 16 + 64 * 10));
    expect(receipt.unknownKernels).to.deep.equal([]);
    x.dispose();
    model.dispose();
  });

  it('learns with the same fit, evaluate and predict as a multilayer perceptron', async () => {
    const model = cnn({ seed: 1, numClasses: 2 });
    const data = stripes(60);
    const { stopped } = await train(model, data, { numEpochs: 20, learningRate: 0.01 });
    expect(stopped).to.equal('numEpochs');
    expect(evaluate(model, data).accuracy).to.equal(1);
    for (const [p, q] of predict(model, data.x)) expect(p + q).to.be.closeTo(1, 1e-6);
    model.dispose();
  });

  it('changes only the dense layer when both convolutions are frozen', async () => {
    const model = cnn({ seed: 1, numClasses: 2 });
    for (const name of ['conv1', 'conv2']) model.layer(name).trainable = false;
    const before = model.weights();
    await train(model, stripes(20), { numEpochs: 1 });
    expect(changedTensors(before, model.weights())).to.deep.equal(['dense/bias', 'dense/kernel']);
    model.dispose();
  });

  it('goes on from a checkpoint to the same bits as without interruption', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'course-cnn-'));
    const checkpoint = join(folder, 'run.safetensors');
    const data = stripes(20);
    const [whole, halted, resumed] = [1, 1, 1].map((seed) => cnn({ seed, numClasses: 2 }));
    await train(whole, data, { numEpochs: 4 });
    await train(halted, data, { numEpochs: 2, checkpoint });
    await train(resumed, data, { numEpochs: 4, resume: checkpoint });
    expect(fingerprint(resumed.weights())).to.equal(fingerprint(whole.weights()));
    for (const model of [whole, halted, resumed]) model.dispose();
    rmSync(folder, { recursive: true });
  });

  it('leaves as many tensors alive after 100 steps as after the first, and none after dispose', () => {
    const { numTensors } = tf.memory();
    const model = cnn({ seed: 1 });
    const adam = optimizer('adam');
    const { x, y } = tinyBatch(8, 64, 10, 3);
    trainStep(model, adam, x, y, 0.01).dispose();
    const early = tf.memory().numTensors;
    for (let i = 0; i < 100; i++) trainStep(model, adam, x, y, 0.01).dispose();
    expect(tf.memory().numTensors).to.equal(early);
    tf.dispose([x, y]);
    adam.dispose();
    model.dispose();
    expect(tf.memory().numTensors).to.equal(numTensors);
  });

  it('is not exported or copied as if it were dense, and says where it can be asked', () => {
    const model = cnn({ seed: 1 });
    const path = join(tmpdir(), 'course-cnn-never.safetensors');
    expect(() => exportArtifact(model, path)).to.throw(
      /dense layers to export, got one with conv1\. Ask it with predict/,
    );
    expect(existsSync(path)).to.equal(false);
    expect(() => copyModel(model)).to.throw(/got one with conv1\. Build it again/);
    model.dispose();
  });

  it('refuses an image that cannot be halved, and sizes that are none', () => {
    expect(() => cnn({ seed: 1, imageShape: [6, 8] })).to.throw(/2 poolings can halve, got 6 x 8 pixels/);
    expect(() => cnn({ seed: 1, filters: [8, 0] })).to.throw(/whole numbers from 1.* 8, 0, 10/s);
  });
});
