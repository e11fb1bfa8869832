// Lesson 12: what LoRA trains, what its merge changes in answers and operations, what its file weighs, and which
// answers a cache may serve afterwards; on the weights that the course ships.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { projectPath, random } from 'course/core';
import { type FrozenGpt, freezeGpt, gptForwardFlops, loadGpt } from 'course/inference';
import * as lessons from 'course/lessons';
import { cacheAnswers, drawRows } from 'course/lessons';
import { largestGap, ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import * as training from 'course/training';
import { cacheKey } from '../../../solutions/12-fine-tuning/cache-key';
import { loraForward } from '../../../solutions/12-fine-tuning/lora-forward';
import { loraMerge } from '../../../solutions/12-fine-tuning/lora-merge';

const PAGE = Array.from({ length: 32 }, (_, i) => random(`page ${i}`).integer(1024));
const SETTINGS = { temperature: 0, seed: 1, maxTokens: 6 };

/** 4 blocks; rank 8; from 128 to 3 x 128, from 128 to 512, from 512 to 128. */
const LORA = 4 * 8 * (128 + 384 + 128 + 512 + 512 + 128);

/** A model whose adapters have learned something: B is no longer 0. */
function adaptedCopy({ blueprint, weights }: FrozenGpt): training.GptModel {
  const model = training.gptOf(blueprint, { weights });
  training.addLora(model, { rank: 8 });
  for (const [name, { up }] of model.adapters) {
    const draw = random(name);
    const values = Float32Array.from({ length: up.variable.size }, () => draw.normal(0, 0.05));
    tf.tidy(() => up.variable.assign(tf.tensor(values, up.variable.shape)));
  }
  return model;
}

describe('lesson 12', () => {
  const austen = loadGpt(projectPath('data/models/austen/model.safetensors'));
  const fresh = () => training.gptOf(austen.blueprint, { weights: austen.weights });
  let adapted: training.GptModel;

  before(async () => {
    await startBackend();
    adapted = adaptedCopy(austen);
  });
  after(() => adapted.dispose());

  it('trains rank (n + m) numbers for each adapter: 57,344 beside 935,040 frozen ones', () => {
    const embedding = 1024 * 128 + 128 * 128;
    const block = 2 * 128 + 128 * 3 * 128 + 128 * 128 + 2 * 128 * 512;
    const learns = lessons.fineTuningCosts(austen.blueprint, { rank: 8 }).map((cost) => cost.learns);
    expect(learns).to.deep.equal([embedding + 4 * block + 128, block + 128, LORA]);
    expect(training.trainableCount(adapted)).to.equal(LORA);
  });

  it('changes every tensor by full fine-tuning, those of the last block by the head, none by LoRA', async () => {
    const how = { numSteps: 1, batchSize: 1, contextLength: 16 };
    const changed = [];
    for (const method of ['full', 'head', 'lora'] as const) {
      const model = fresh();
      await training.fineTune(model, PAGE, { method, ...how });
      changed.push(changedTensors(austen.weights, model.weights()).length);
      model.dispose();
    }
    expect(changed).to.deep.equal([2 + 4 * 6 + 1, 6 + 1, 0]);
  });

  it('merges each of the twelve adapters so that answers agree within 1e-6', () => {
    const adapters = training.adapterRows(adapted);
    expect(adapters.size).to.equal(12);
    for (const [name, { kernel, down, up, scale }] of adapters) {
      const [x] = drawRows(1, kernel.length, name);
      const beside = loraForward([...x], kernel, down, up, scale);
      const merged = loraForward([...x], loraMerge(kernel, down, up, scale), down, up, 0);
      expect(largestGap([beside], [merged]), name).to.be.below(1e-6);
      expect(largestGap([beside], [loraForward([...x], kernel, down, up, 0)]), name).to.be.above(1e-3);
    }
  });

  it('takes the operations of two thin products beside each kernel, and none once it is merged', async () => {
    const products = async (model: training.GptModel) =>
      (await ledger(tf, () => model.forward([PAGE]))).matrixFlops;
    const [base, twin] = [fresh(), freezeGpt(mergedArtifact())];
    const extra = (await products(adapted)) - (await products(base));
    expect(extra).to.equal(2 * PAGE.length * LORA);
    twin.prefill(PAGE, twin.newCache());
    expect(twin.counters.flops).to.equal(gptForwardFlops(austen.blueprint, { tokens: PAGE.length }));
    base.dispose();
  });

  it('takes four bytes a number in the adapters’ file, and little more', () => {
    const folder = mkdtempSync(join(tmpdir(), 'course-lesson-12-'));
    const bytes = training.exportAdapters(adapted, join(folder, 'adapter.safetensors'));
    expect(bytes).to.be.within(4 * LORA, 4 * LORA + 4096);
    rmSync(folder, { recursive: true });
  });

  it('serves a stale answer by the prompt alone, and the right one by a whole key', async () => {
    const [naive, whole] = [(_: string, prompt: string) => prompt, cacheKey].map((keyOf) =>
      cacheAnswers(SETTINGS, keyOf),
    );
    const tuned = freezeGpt(mergedArtifact(), { tokenizer: austen.tokenizer });
    const old = await naive(austen, 'The whale');
    expect(await naive(tuned, 'The whale')).to.deep.equal({ from: 'the cache', answer: old.answer });
    await whole(austen, 'The whale');
    const fresh = await whole(tuned, 'The whale');
    expect(fresh.from).to.equal('the model');
    expect(fresh.answer).to.not.equal(old.answer);
  });

  function mergedArtifact() {
    return { blueprint: austen.blueprint, weights: training.mergedWeights(adapted, loraMerge) };
  }
});
