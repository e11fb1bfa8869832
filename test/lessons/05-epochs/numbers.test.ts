// The numbers of lesson 05: what the committed seed reaches on the test pile, and that a run repeats to the same bits.
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { random } from 'course/core';
import { loadDigits, pick, split } from 'course/datasets';
import { parameterCount } from 'course/measure';
import { startBackend } from 'course/tf';
import { classify, mlp, fit as runTraining } from 'course/training';
import { batches } from '../../../solutions/05-epochs/batches';
import { earlyStopping } from '../../../solutions/05-epochs/early-stopping';
import { shuffle } from '../../../solutions/05-epochs/shuffle';

const { images, labels } = loadDigits();
const piles = split(images.length, { test: 0.2, validation: 0.1, seed: 1 });
const part = (rows: number[]) => ({ x: pick(images, rows), y: pick(labels, rows) });
const [train, validation, test] = [part(piles.train), part(piles.validation), part(piles.test)];
const SETTINGS = { optimizer: 'adam', learningRate: 0.005, batchSize: 32, seed: 1, validation } as const;

describe('lesson 05', function () {
  this.timeout(0);
  before(() => startBackend());

  it('reaches 0.96 on the test pile from the committed seed, and the same bits again', async () => {
    const runs = [];
    for (const _ of [1, 2]) {
      const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
      await runTraining(model, train, { ...SETTINGS, numEpochs: 40 });
      runs.push(model);
    }
    const answers = classify(runs[0], test.x);
    const right = test.y.filter((label, i) => answers[i] === label).length;
    expect(right / test.y.length).to.be.at.least(0.96);
    expect(changedTensors(runs[0].weights(), runs[1].weights())).to.deep.equal([]);
  });

  it('stops where the exercise says, on a hundred images', async () => {
    const few = { x: train.x.slice(0, 100), y: train.y.slice(0, 100) };
    const options = { ...SETTINGS, learningRate: 0.01, numEpochs: 150 };
    const { validationLoss } = await runTraining(mlp({ layerSizes: [64, 32, 10], seed: 1 }), few, options);
    let seen = 1;
    while (!earlyStopping(validationLoss.slice(0, seen), 10).stop) seen++;
    const stopped = await runTraining(mlp({ layerSizes: [64, 32, 10], seed: 1 }), few, {
      ...options,
      earlyStopping: { patience: 10 },
    });
    expect(stopped.stopped).to.equal('earlyStopping');
    expect(stopped.epoch).to.equal(earlyStopping(validationLoss.slice(0, seen), 10).bestEpoch + 1);
  });

  it('deals the images into piles that share none', () => {
    const rows = [...piles.train, ...piles.validation, ...piles.test];
    expect(new Set(rows).size).to.equal(images.length);
    expect([train.x.length, validation.x.length, test.x.length]).to.deep.equal([1258, 180, 359]);
  });

  it('cuts an epoch into forty steps, and a network into 2,410 weights', () => {
    expect(batches(piles.train, 32).length).to.equal(Math.ceil(1258 / 32));
    expect(parameterCount([64, 32, 10])).to.equal(64 * 32 + 32 + 32 * 10 + 10);
  });

  it('shuffles like the course does, given the same draws', () => {
    const source = random('rows');
    const draws = piles.train.slice(1).map(() => source.next());
    expect(shuffle(piles.train, draws)).to.deep.equal(random('rows').shuffle(piles.train));
  });
});
