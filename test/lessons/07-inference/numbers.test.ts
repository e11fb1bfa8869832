// Lesson 07: two programs give the same answers, an opened model can be counted, questions teach nothing, and strangers
// are met with sureness.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadDigits, pick, split } from 'course/datasets';
import { loadModel } from 'course/inference';
import { loadLande, trainAdelieJudge } from 'course/lessons';
import { largestGap } from 'course/measure';
import { launch } from 'course/notebook';
import { startBackend, tf } from 'course/tf';
import { exportArtifact, logitsOf, mlp, predict, fit as train } from 'course/training';

const { images, labels } = loadDigits();

describe('lesson 07', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lesson-07-'));
  const file = join(folder, 'digits.safetensors');
  before(() => startBackend());
  after(() => rmSync(folder, { recursive: true }));

  // A score above 16 has no float32 neighbour nearer than 2^-19, two millionths: absolute 1e-6 cannot hold for scores.
  it("has both programs agree on all test digits: scores within 1e-6 of their row's largest, probabilities within 1e-6", async () => {
    const parts = split(images.length, { test: 0.2, seed: 1 });
    const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
    const study = { x: pick(images, parts.train), y: pick(labels, parts.train) };
    await train(model, study, { numEpochs: 20, learningRate: 0.005 });
    exportArtifact(model, file);
    const exam = pick(images, parts.test);
    const { answers } = launch('infer', [file], exam);
    const [logits, probabilities] = [logitsOf(model, exam), predict(model, exam)];
    expect(answers).to.have.length(parts.test.length);
    const ofAnswers = (field: string) => answers.map((answer) => answer[field]);
    expect(largestGap(ofAnswers('logits'), logits, { relative: true })).to.be.below(1e-6);
    expect(largestGap(ofAnswers('probabilities'), probabilities)).to.be.below(1e-6);
    expect(ofAnswers('class')).to.deep.equal(logits.map((row) => row.indexOf(Math.max(...row))));
    model.dispose();
  });

  it('starts the inference program with less code, fewer libraries and a smaller peak than the training program', () => {
    const training = launch('train', [join(folder, 'again.safetensors'), '--receipt']).receipt;
    const inference = launch('infer', [file, '--receipt'], [images[0]]).receipt;
    if (!training || !inference) throw new Error('no receipt');
    for (const part of ['codeFiles', 'codeBytes', 'readBytes', 'peakBytes']) {
      expect(inference[part], part).to.be.below(training[part]);
    }
    expect(inference.libraryBytes).to.equal(0);
  });

  it('counts the weights of lande as its layers say, one byte each and a third more as text', () => {
    const { model, fileBytes } = loadLande();
    const numWeights = 620 * 120 + 120 + 120 * 50 + 50;
    const counted = [...model.weights.values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(counted).to.equal(numWeights);
    expect(fileBytes / numWeights).to.be.within(4 / 3, 1.4);
  });

  it('has lande know sentences, and be sure of short texts that it gets wrong', () => {
    const { guess } = loadLande();
    expect(guess('Where is the station?')[0].language).to.equal('eng');
    expect(guess('Где находится вокзал?')[0].language).to.equal('rus');
    for (const [text, language] of [
      ['Hello', 'fin'],
      ['no', 'cat'],
      ['12345', 'kor'],
    ]) {
      const [best] = guess(text);
      expect(best.language, text).to.equal(language);
      expect(best.probability, text).to.be.above(0.98);
    }
  });

  it('has hidden number 13 of lande speak up for Cyrillic letters and stay low for others', () => {
    const { hidden, pulls } = loadLande();
    expect(pulls(13)[0].piece).to.equal('и');
    const heard = (text: string) => hidden(text)[13];
    const cyrillic = ['Где је станица?', 'Къде е гарата?', 'Где находится вокзал?'].map(heard);
    const others = [
      'Where is the station?',
      'Wo ist der Bahnhof?',
      'Kde je nádraží?',
      'Πού είναι ο σταθμός;',
    ].map(heard);
    expect(Math.min(...cyrillic)).to.be.above(2 * Math.max(...others));
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
    const [known, ...strangers] = (['Adelie', 'Chinstrap', 'Gentoo'] as const).map((species) =>
      judge(species),
    );
    for (const { right, sure } of strangers) {
      expect(mean(right)).to.be.below(mean(known.right));
      expect(mean(sure)).to.be.above(mean(known.sure));
    }
  });
});
