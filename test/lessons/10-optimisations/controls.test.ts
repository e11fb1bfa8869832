// Lesson 10: what it says is so, run without the cause that it gives.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Artifact, readArtifact } from 'course/artifact';
import { projectPath, random } from 'course/core';
import { loadDigits, pick, split } from 'course/datasets';
import * as inference from 'course/inference';
import * as lessons from 'course/lessons';
import { compareBatchBits, liveModel, trainRounded } from 'course/lessons';
import { largestGap } from 'course/measure';
import { startBackend } from 'course/tf';
import { exportArtifact, mlp, fit as train } from 'course/training';
import { onSeeds, SEEDS } from '../on-seeds';

const { images, labels } = loadDigits();
const parts = split(images.length, { test: 0.2, seed: 1 });
const [study, exam] = [parts.train, parts.test].map((rows) => ({
  x: pick(images, rows),
  y: pick(labels, rows),
}));

describe('lesson 10, controls', function () {
  this.timeout(0);
  const artifacts = new Map<number, ReturnType<typeof readArtifact>>();

  before(async () => {
    await startBackend();
    const folder = mkdtempSync(join(tmpdir(), 'lesson-10-'));
    for (const seed of SEEDS) {
      const model = mlp({ layerSizes: [64, 32, 10], seed });
      await train(model, study, { numEpochs: 12, learningRate: 0.005, seed });
      exportArtifact(model, join(folder, `${seed}.safetensors`));
      artifacts.set(seed, readArtifact(join(folder, `${seed}.safetensors`)));
      model.dispose();
    }
    rmSync(folder, { recursive: true });
  });

  const of = (seed: number) => artifacts.get(seed) as ReturnType<typeof readArtifact>;
  const right = (artifact: Artifact) => inference.accuracyOf(inference.freezeModel(artifact), exam.x, exam.y);
  const rung = (seed: number, bits: number, per: string, size?: number) => {
    const artifact: Artifact =
      size === undefined ? of(seed) : lessons.plantWeight(of(seed), 'layer1/kernel', 0, size);
    const found = lessons.quantizationLadder(artifact, exam).find((r) => r.bits === bits && r.scales === per);
    return found?.accuracy ?? Number.NaN;
  };

  it(
    'loses two images of the exam at most by 8 bits',
    onSeeds((seed) => {
      expect(Math.abs(rung(seed, 8, 'channel') - right(of(seed))) * exam.x.length).to.be.at.most(2.01);
    }),
  );

  it(
    'ruins 4 bits by one planted weight that float32 does not notice, and mends it by a scale for each channel',
    onSeeds((seed) => {
      const planted = lessons.plantWeight(of(seed), 'layer1/kernel', 0, 30);
      expect(right(planted)).to.equal(right(of(seed)));
      expect(rung(seed, 4, 'tensor', 30)).to.be.below(0.4);
      expect(rung(seed, 4, 'channel', 30)).to.be.above(0.8);
      expect(rung(seed, 4, 'tensor')).to.be.above(0.6);
    }),
  );

  it(
    'learns with weights of 8 bits when a copy in 32 adds the updates up, and hardly without it',
    onSeeds(async (seed) => {
      const fall = async (by: '32' | '8' | 'copy') => {
        const loss = await trainRounded(study, { by, seed, numEpochs: 4 });
        return loss[0] - loss[3];
      };
      const [plain, rounded, copied] = [await fall('32'), await fall('8'), await fall('copy')];
      expect(rounded).to.be.below(0.3 * plain);
      expect(copied).to.be.within(0.9 * plain, 1.1 * plain);
    }),
  );

  it(
    'gives the same bits in any batch in the second program',
    onSeeds((seed) => {
      const [ours] = compareBatchBits(seed === 1 ? 'batches' : seed, 64, 128);
      expect(ours.differ).to.equal(0);
    }),
  );

  it(
    'finds no kept answer of a model that learns, and all of them when it stands still',
    onSeeds(async (seed) => {
      const model = mlp({ layerSizes: [64, 32, 10], seed });
      const memory = inference.cacheResults(liveModel(model), 100);
      const ask = () => {
        for (const image of exam.x.slice(0, 20)) memory.predict(image);
      };
      await train(model, study, { numEpochs: 2, onEpoch: ask, seed });
      expect(memory.counts.hits).to.equal(0);
      ask();
      expect(memory.counts.hits).to.equal(20);
      model.dispose();
    }),
  );

  it(
    'answers from the cache under one fingerprint and not after an exchange of the weights',
    onSeeds((seed) => {
      const cached = inference.cacheResults(inference.freezeModel(of(seed)), 50);
      cached.predict(exam.x[0]);
      cached.predict(exam.x[0]);
      cached.use(inference.freezeModel(inference.quantizeModel(of(seed), { bits: 8, per: 'channel' })));
      cached.predict(exam.x[0]);
      expect(cached.counts.hits).to.equal(1);
    }),
  );

  it('spares nothing by keys and values for answers of one token, and most for long ones', () => {
    const { blueprint } = inference.loadGpt(projectPath('data/models/austen/model.safetensors'));
    const { integer } = random('prompts');
    const prompts = Array.from({ length: 6 }, () => Array.from({ length: 24 }, () => integer(1024)));
    const saved = (answerTokens: number) => {
      const flops = (keysAndValues: boolean) =>
        lessons.servingWork(blueprint, prompts, answerTokens, { keysAndValues }).flops;
      return flops(false) / flops(true);
    };
    expect(saved(1)).to.equal(1);
    expect(saved(20)).to.be.above(5);
  });

  it(
    'gives the same scores behind a kept beginning as without, for six endings, and others for another beginning',
    onSeeds((seed) => {
      const gpt = inference.loadGpt(projectPath('data/models/austen/model.safetensors'));
      const { integer } = random(`ending ${seed}`);
      const [lead, ending] = [12, 8].map((count) => Array.from({ length: count }, () => integer(1024)));
      const kept = gpt.newCache();
      gpt.prefill(lead, kept);
      const behind = gpt.prefill(ending, kept);
      const whole = gpt.prefill([...lead, ...ending], gpt.newCache());
      const other = gpt.prefill([...[...lead].reverse(), ...ending], gpt.newCache());
      expect(largestGap([behind], [whole])).to.be.below(1e-4);
      expect(largestGap([behind], [other])).to.be.above(0.1);
    }),
  );
});
