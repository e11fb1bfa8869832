// Lesson 07: both programs give the same scores, questions teach nothing, and strangers are met with sureness.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadDigits } from 'course/datasets';
import { loadModel } from 'course/inference';
import { startBackend, tf } from 'course/tf';
import { exportArtifact, logitsOf, mlp, predict, fit as train, trainAdelieJudge } from 'course/training';

const { images, labels } = loadDigits();

describe('lesson 07', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lesson-07-'));
  const file = join(folder, 'digits.safetensors');
  before(() => startBackend());
  after(() => rmSync(folder, { recursive: true }));

  it('gives the same logits in both programs, within 1e-6 of the largest', async () => {
    const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
    await train(model, { x: images, y: labels }, { numEpochs: 3 });
    exportArtifact(model, file);
    const frozen = loadModel(file);
    const theirs = logitsOf(model, images).flatMap((row) => [...row]);
    const ours = images.flatMap((image) => [...frozen.logits(image)]);
    const largest = theirs.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
    const difference = ours.reduce((most, score, i) => Math.max(most, Math.abs(score - theirs[i])), 0);
    expect(difference / largest).to.be.below(1e-6);
    model.dispose();
  });

  it('keeps fingerprint and number of tensors through a thousand questions', () => {
    const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
    const exported = exportArtifact(model, file);
    const frozen = loadModel(file);
    const alive = tf.memory().numTensors;
    for (const image of images.slice(0, 1000)) {
      frozen.predict(image);
      predict(model, [image]);
    }
    expect(frozen.fingerprint).to.equal(exported);
    expect(tf.memory().numTensors).to.equal(alive);
    model.dispose();
  });

  it('is right less often and surer on species it never saw', async () => {
    const judge = await trainAdelieJudge();
    const mean = (values: readonly (number | boolean)[]): number =>
      values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
    const [known, ...strangers] = (['Adelie', 'Chinstrap', 'Gentoo'] as const).map(judge);
    for (const { right, sure } of strangers) {
      expect(mean(right)).to.be.below(mean(known.right));
      expect(mean(sure)).to.be.above(mean(known.sure));
    }
  });
});
