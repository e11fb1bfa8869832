// The same model computed three other ways: by a double loop in float64, by TensorFlow, and by the other kernel.
import { expect } from 'chai';
import { random } from 'course/core';
import { freezeModel, hasSimd, loadModel } from 'course/inference';
import { startBackend, tf } from 'course/tf';
import { drawInput, drawModel, naiveLogits, saveModel } from './model';

const KERNELS = ['plain', 'simd'] as const;

/** Up to three layers of 1 to 70: below, at and above the blocks of 16 that the kernels work in. */
function randomSizes(seed: number): number[] {
  const { integer } = random(`sizes ${seed}`);
  return Array.from({ length: 2 + integer(3) }, () => 1 + integer(70));
}

/** The largest difference, relative to the largest entry where that is above 1. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const largest = Math.max(1, ...Array.from(b, Math.abs));
  return Math.max(...Array.from(b, (value, i) => Math.abs(a[i] - value))) / largest;
}

for (const kernel of KERNELS) {
  describe(`inference with the ${kernel} kernel`, () => {
    before(function () {
      if (kernel === 'simd' && !hasSimd()) this.skip();
    });

    it('gives the logits of a double loop in float64 within 1e-6, on 100 random models', () => {
      for (let seed = 0; seed < 100; seed++) {
        const artifact = drawModel(randomSizes(seed), seed);
        const model = freezeModel(artifact, { kernel });
        const x = drawInput(artifact.blueprint.layers[0].inputs, seed);
        expect(difference(model.logits(x), naiveLogits(artifact, x)), `model ${seed}`).to.be.at.most(1e-6);
      }
    });

    it('gives the logits and probabilities of TensorFlow within 1e-6, for 784-128-10 and 64-32-10', async () => {
      await startBackend();
      for (const sizes of [
        [784, 128, 10],
        [64, 32, 10],
      ]) {
        const artifact = drawModel(sizes, 'tensorflow');
        const model = loadModel(saveModel(`${kernel}-${sizes[0]}`, artifact), { kernel });
        for (let i = 0; i < 20; i++) {
          const x = drawInput(sizes[0], `input ${i}`);
          const logits = tensorflowLogits(artifact, x);
          expect(difference(model.logits(x), logits)).to.be.at.most(1e-6);
          const probabilities = tf.tidy(() => tf.softmax(tf.tensor1d(logits)).dataSync());
          expect(difference(model.predict(x), probabilities)).to.be.at.most(1e-6);
        }
      }
    });

    it('lets no NaN of a weight disappear in relu', () => {
      const artifact = drawModel([4, 3, 2], 1);
      artifact.weights.get('layer1/bias')?.data.set([Number.NaN], 1);
      const model = freezeModel(artifact, { kernel, allowNonFinite: true });
      expect([...model.logits([1, 1, 1, 1])].every(Number.isNaN)).to.equal(true);
    });
  });
}

function tensorflowLogits(artifact: ReturnType<typeof drawModel>, x: Float32Array): Float32Array {
  const result = tf.tidy(() => {
    let h: tf.Tensor2D = tf.tensor2d(x, [1, x.length]);
    for (const { name, inputs, outputs, activation } of artifact.blueprint.layers) {
      const kernel = tf.tensor2d(artifact.weights.get(`${name}/kernel`)?.data as Float32Array, [
        inputs,
        outputs,
      ]);
      const sum = h
        .matMul(kernel)
        .add<tf.Tensor2D>(artifact.weights.get(`${name}/bias`)?.data as Float32Array);
      h = activation === 'relu' ? sum.relu() : sum; // (1, inputs) -> (1, outputs)
    }
    return h;
  });
  const logits = result.dataSync() as Float32Array;
  result.dispose();
  return logits;
}
