import { expect } from 'chai';
import { changedTensors, fingerprint, type Weights } from 'course/artifact';
import { random } from 'course/core';
import { ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import {
  addLora,
  exportGpt,
  fineTune,
  type GptModel,
  gptGradients,
  LORA_KERNELS,
  loraParameterCount,
  mergedKernel,
  mergeLora,
  removeLora,
  trainableCount,
} from 'course/training';
import { naiveGptLogits } from '../inference/gpt-model';
import { freeBatch, plainLoss, someTokens, tinyBatch, tinyGpt } from './gpt-tiny';

const ROWS = [
  [1, 2, 3, 4, 5, 6],
  [30, 20, 10, 0, 39, 7],
];
const TOKENS = someTokens(300, 40);
const OPTIONS = { numSteps: 10, batchSize: 2 };

function logits(model: GptModel): Float32Array {
  const made = model.forward(ROWS);
  const numbers = made.dataSync() as Float32Array;
  made.dispose();
  return numbers;
}

function apart(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, one, i) => Math.max(most, Math.abs(one - b[i])), 0);
}

describe('LoRA', () => {
  let model: GptModel;

  before(startBackend);
  beforeEach(() => {
    model = tinyGpt();
  });
  afterEach(() => model.dispose());

  it('changes no answer before it has learned: B starts at 0', () => {
    const before = logits(model);
    addLora(model, { rank: 3 });
    expect(apart(logits(model), before)).to.equal(0);
  });

  it('trains rank (inputs + outputs) numbers for each kernel', () => {
    addLora(model, { rank: 3 });
    // D = 12: qkv 12 -> 36, up 12 -> 48, down 48 -> 12, in two blocks.
    const byHand = 2 * 3 * (12 + 36 + (12 + 48) + (48 + 12));
    expect(trainableCount(model)).to.equal(byHand);
    expect(loraParameterCount(model.blueprint, { rank: 3 })).to.equal(byHand);
  });

  it('has the gradient of the merged kernel, carried to A and B', () => {
    addLora(model, { rank: 3, alpha: 5 });
    for (const [name, { up }] of model.adapters) {
      const draw = random(name);
      const values = Float32Array.from({ length: up.variable.size }, () => draw.normal(0, 0.2));
      tf.tidy(() => up.variable.assign(tf.tensor(values, up.variable.shape)));
    }
    const batch = tinyBatch(model);
    tf.tidy(() => {
      const updates = gptGradients(model, batch).updates;
      expect(updates).to.have.lengthOf(2 * 3 * 2);
      const found = new Map(updates.map(({ parameter, gradient }) => [parameter.name, gradient]));
      const adapters = new Map(model.adapters);
      for (const [name, { down, up, scale }] of adapters) {
        const { variable } = model.parameter(name);
        variable.assign(
          variable.add(tf.matMul(down.variable as tf.Tensor2D, up.variable as tf.Tensor2D).mul(scale)),
        );
      }
      const { grads } = tf.variableGrads(() => plainLoss(model, batch)); // of the merged kernels
      for (const [name, { down, up, scale }] of adapters) {
        const gradient = grads[model.parameter(name).variable.name] as tf.Tensor2D;
        const byDown = tf.matMul(gradient, up.variable as tf.Tensor2D, false, true).mul(scale);
        const byUp = tf.matMul(down.variable as tf.Tensor2D, gradient, true).mul(scale);
        for (const [own, expected] of [
          [down, byDown],
          [up, byUp],
        ] as const) {
          const distance = found.get(own.name)?.sub(expected).abs().max().dataSync()[0];
          expect(distance, own.name).to.be.below(2e-6);
        }
      }
    });
    freeBatch(batch);
  });

  it('moves only adapters, and fingerprints show no change until the merge', async () => {
    const before = model.weights();
    await fineTune(model, TOKENS, { method: 'lora', lora: { rank: 3 }, ...OPTIONS });
    expect(changedTensors(before, model.weights())).to.deep.equal([]);
    mergeLora(model);
    const adapted = [1, 2].flatMap((i) => LORA_KERNELS.map((kernel) => `block${i}/${kernel}`));
    expect(changedTensors(before, model.weights())).to.have.members(adapted);
  });

  it('answers the same after the merge, within 1e-5, with no operation more than before LoRA', async () => {
    const forward = () => ledger(tf, () => model.forward(ROWS));
    const bare = await forward();
    await fineTune(model, TOKENS, { method: 'lora', lora: { rank: 3 }, ...OPTIONS });
    const [adapted, answers] = [await forward(), logits(model)];
    mergeLora(model);
    expect(apart(logits(model), answers)).to.be.below(1e-5);
    expect((await forward()).flops).to.equal(bare.flops);
    expect(adapted.flops).to.be.greaterThan(bare.flops);
  });

  it('answers with merged weights of 32 bits as the adapter does in 64, within a millionth of the largest logit', async () => {
    await fineTune(model, TOKENS, { method: 'lora', lora: { rank: 3 }, ...OPTIONS });
    const adapted = new Map<string, { shape: readonly number[]; data: ArrayLike<number> }>(model.weights());
    for (const [name, { down, up, scale }] of model.adapters) {
      const { shape, data: kernel } = model.weights().get(name) ?? expect.fail(name);
      const [a, b] = [down, up].map(({ variable }) => variable.dataSync());
      const parts = { kernel, down: a, up: b, scale: scale.dataSync()[0] };
      adapted.set(name, { shape, data: mergedKernel(parts, shape[0]) }); // never rounded to 32 bits
    }
    mergeLora(model);
    const [merged, exact] = [model.weights(), adapted as unknown as Weights].map((weights) =>
      naiveGptLogits({ blueprint: model.blueprint, weights }, ROWS[0]).flat(),
    );
    const gap = Math.max(...merged.map((logit, i) => Math.abs(logit - exact[i])));
    expect(gap / Math.max(...exact.map(Math.abs))).to.be.below(1e-6);
  });

  it('merges within 1e-12 in 64-bit numbers: x (K + s A B) = x K + s (x A) B', () => {
    const draw = random('merge');
    const [inputs, rank, outputs, scale] = [7, 3, 5, 1.7];
    const numbers = (count: number) => Float64Array.from({ length: count }, () => draw.normal());
    const [x, kernel, down, up] = [inputs, inputs * outputs, inputs * rank, rank * outputs].map(numbers);
    const times = (row: ArrayLike<number>, matrix: ArrayLike<number>, columns: number) =>
      Array.from({ length: columns }, (_, c) =>
        Array.from(row).reduce((sum, one, r) => sum + one * matrix[r * columns + c], 0),
      );
    const merged = times(x, mergedKernel({ kernel, down, up, scale }, inputs), outputs);
    const low = times(times(x, down, rank), up, outputs);
    const beside = times(x, kernel, outputs).map((one, c) => one + scale * low[c]);
    for (const [c, one] of merged.entries()) expect(one).to.be.closeTo(beside[c], 1e-12);
  });

  it('leaves the model as it was when it is removed, and no tensor behind', async () => {
    const [mark, alive] = [fingerprint(model.weights()), tf.memory().numTensors];
    await fineTune(model, TOKENS, { method: 'lora', ...OPTIONS });
    removeLora(model);
    expect(fingerprint(model.weights())).to.equal(mark);
    expect(tf.memory().numTensors).to.equal(alive);
    expect(trainableCount(model)).to.equal(
      model.parameters.reduce((sum, { variable }) => sum + variable.size, 0),
    );
  });

  it('refuses a second set of adapters, a kernel that no block has, and an export with adapters', () => {
    expect(() => addLora(model, { kernels: ['attention/query'] })).to.throw(/got "attention\/query"/);
    addLora(model);
    expect(() => addLora(model)).to.throw(/^Expected a model without adapters, got one with 6/);
    expect(() => exportGpt(model, '/tmp/never.safetensors')).to.throw(/call mergeLora/);
  });
});

describe('fine-tuning the head alone', () => {
  before(startBackend);

  it('changes the last block and the last norm, and nothing else', async () => {
    const model = tinyGpt();
    const before = model.weights();
    const { trainable } = await fineTune(model, TOKENS, { method: 'head', ...OPTIONS });
    const moved = changedTensors(before, model.weights());
    model.dispose();
    const head = [...before.keys()].filter((name) => name.startsWith('block2/') || name === 'final/norm');
    expect(moved).to.have.members(head);
    // 12 (3 D + D) of attention, 2 x 12 x 48 of the MLP, and three norms of 12.
    expect(trainable).to.equal(12 * 48 + 2 * 12 * 48 + 3 * 12);
  });
});
