import { expect } from 'chai';
import { changedTensors, type Weights } from 'course/artifact';
import { startBackend } from 'course/tf';
import { lossOf, mlp, fit as train } from 'course/training';
import { corners } from './small';

const TRAIN = corners(30, 'few');
const VALIDATION = corners(60, 'others');

describe('early stopping', () => {
  before(startBackend);

  it('stops `patience` epochs after the best one and puts its weights back', async () => {
    const model = mlp({ layerSizes: [2, 32, 3], seed: 2 });
    const kept: Weights[] = [];
    const history = await train(model, TRAIN, {
      numEpochs: 400,
      batchSize: 10,
      optimizer: 'adam',
      learningRate: 0.03, // overfits thirty points soon
      validation: VALIDATION,
      earlyStopping: { patience: 4 },
      onEpoch: () => {
        kept.push(model.weights());
      },
    });
    const { validationLoss, epoch } = history;
    expect(history.stopped).to.equal('earlyStopping');
    expect(validationLoss.indexOf(Math.min(...validationLoss)) + 1).to.equal(epoch);
    expect(validationLoss).to.have.lengthOf(epoch + 4);
    expect(changedTensors(model.weights(), kept[epoch - 1])).to.deep.equal([]);
    expect(lossOf(model, VALIDATION)).to.equal(validationLoss[epoch - 1]);
    model.dispose();
  });

  it('counts only an improvement of at least `minImprovement`', async () => {
    const model = mlp({ layerSizes: [2, 4, 3], seed: 2 });
    const history = await train(model, TRAIN, {
      numEpochs: 50,
      validation: VALIDATION,
      earlyStopping: { patience: 3, minImprovement: 100 },
    });
    expect(history).to.deep.include({ stopped: 'earlyStopping', epoch: 1 });
    expect(history.loss).to.have.lengthOf(4);
    model.dispose();
  });

  it('asks for validation data', async () => {
    const model = mlp({ layerSizes: [2, 3], seed: 2 });
    const error = await train(model, TRAIN, { earlyStopping: { patience: 3 } }).catch((thrown) => thrown);
    expect(error.message).to.equal(
      'Expected validation data for early stopping, got none. Pass validation: { x, y } with rows kept aside.',
    );
    model.dispose();
  });
});
