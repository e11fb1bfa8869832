import { expect } from 'chai';
import { random } from 'course/core';
import { startBackend, tf } from 'course/tf';
import { ADAMW, globalNorm, gpt, gptOptimizer, type Update } from 'course/training';

/** AdamW by the paper's algorithm 2 in 64-bit numbers, with a constant rate. */
function reference(start: number, gradients: readonly number[], rate: number, decay: number): number {
  const { beta1, beta2, epsilon } = ADAMW;
  let [weight, mean, square] = [start, 0, 0];
  gradients.forEach((gradient, i) => {
    mean = beta1 * mean + (1 - beta1) * gradient;
    square = beta2 * square + (1 - beta2) * gradient ** 2;
    const [m, v] = [mean / (1 - beta1 ** (i + 1)), square / (1 - beta2 ** (i + 1))];
    weight -= rate * (m / (Math.sqrt(v) + epsilon) + decay * weight);
  });
  return weight;
}

describe('AdamW', () => {
  before(startBackend);

  for (const [what, name, decay] of [
    ['pulls a matrix towards 0', 'block1/mlp/up', ADAMW.weightDecay],
    ['does not pull a gain', 'final/norm', 0],
  ] as const) {
    it(`${what}, and otherwise steps as Adam: three steps by the paper`, () => {
      const model = gpt({ vocabularySize: 8, contextLength: 4, numLayers: 1, numHeads: 1, width: 4 });
      const parameter = model.parameter(name);
      const before = parameter.variable.dataSync().slice();
      const optimizer = gptOptimizer();
      const draw = random('gradients');
      const gradients = [0, 1, 2].map(() => Float32Array.from(before, () => draw.normal()));
      for (const numbers of gradients) {
        tf.tidy(() =>
          optimizer.apply([{ parameter, gradient: tf.tensor(numbers, parameter.variable.shape) }], 0.01),
        );
      }
      parameter.variable.dataSync().forEach((weight, i) => {
        const own = gradients.map((numbers) => numbers[i]);
        expect(weight).to.be.closeTo(reference(before[i], own, 0.01, decay), 1e-6);
      });
      optimizer.dispose();
      model.dispose();
    });
  }

  it('is given gradients whose norm is that of all of them in one vector', () => {
    const gradients = [tf.tensor2d([[3, 0]]), tf.tensor1d([0, 4, 12])]; // 9 + 16 + 144 = 169
    const updates = gradients.map((gradient) => ({ gradient })) as unknown as Update[];
    expect(globalNorm(updates)).to.be.closeTo(13, 1e-5);
    tf.dispose(gradients);
  });
});
