import { expect } from 'chai';
import { fingerprint } from 'course/artifact';
import { startBackend, tf } from 'course/tf';
import { batchRows, evaluate, type FitOptions, lossOf, type Model, mlp, fit as train } from 'course/training';
import { corners } from './small';

const TRAIN = corners(60, 'train');
const VALIDATION = corners(30, 'validation');

function network(): Model {
  return mlp({ layerSizes: [2, 8, 3], seed: 1 });
}

/** Trains a fresh network and gives the history, the weights' fingerprint and the loss. */
async function run(options: FitOptions = {}) {
  const model = network();
  const history = await train(model, TRAIN, { numEpochs: 3, batchSize: 16, ...options });
  const result = { history, mark: fingerprint(model.weights()), loss: lossOf(model, VALIDATION) };
  model.dispose();
  return result;
}

describe('fit', () => {
  before(startBackend);

  it('learns: corners are told apart', async () => {
    const model = network();
    const before = evaluate(model, VALIDATION);
    await train(model, TRAIN, { numEpochs: 30, optimizer: 'sgd' });
    const after = evaluate(model, VALIDATION);
    expect(after.loss).to.be.below(before.loss / 2);
    expect(after.accuracy).to.be.above(0.9);
    model.dispose();
  });

  it('gives the same bits for the same settings', async () => {
    expect((await run()).mark).to.equal((await run()).mark);
  });

  it('refuses a second training of a model while one runs, and takes one again afterwards', async () => {
    const model = network();
    const first = train(model, TRAIN, { numEpochs: 2 });
    const refused = await train(model, TRAIN, { numEpochs: 1 }).catch(String);
    expect(refused).to.match(/^CourseError: Expected a model that nothing else trains/);
    expect((await first).numSteps).to.equal(4);
    await train(model, TRAIN, { onStep: () => Promise.reject(new Error('a hook')) }).catch(String);
    expect((await train(model, TRAIN, { numEpochs: 1 })).numSteps).to.equal(2);
    model.dispose();
  });

  it('gives other bits for another seed of the shuffling', async () => {
    expect((await run({ seed: 2 })).mark).to.not.equal((await run({ seed: 3 })).mark);
  });

  it('takes a step for each batch: 4 an epoch for 60 rows in batches of 16', async () => {
    const steps: number[][] = [];
    const { history } = await run({ onStep: ({ epoch, step }) => steps.push([epoch, step]) });
    expect(history.numSteps).to.equal(12);
    expect(steps.slice(3, 6)).to.deep.equal([
      [1, 4],
      [2, 5],
      [2, 6],
    ]);
  });

  it("reports the mean over the epoch's rows, whatever the size of the last batch", async () => {
    const losses: number[] = [];
    const { history } = await run({ numEpochs: 1, onStep: ({ loss }) => losses.push(loss) });
    const weights = [16, 16, 16, 12];
    const mean = losses.reduce((sum, loss, i) => sum + loss * weights[i], 0) / 60;
    expect(history.loss[0]).to.be.closeTo(mean, 1e-12);
  });

  it('starts at the loss of the fresh model', async () => {
    const model = network();
    const before = lossOf(model, TRAIN);
    let first = Number.NaN;
    const onStep = ({ loss }: { loss: number }) => {
      first = loss;
      return false;
    };
    await train(model, TRAIN, { batchSize: 60, onStep });
    expect(first).to.be.closeTo(before, 1e-6); // the same rows in another order
    model.dispose();
  });

  it('validates after each epoch, in evaluation mode', async () => {
    const model = network();
    const { validationLoss } = await train(model, TRAIN, { numEpochs: 2, validation: VALIDATION });
    expect(validationLoss).to.have.lengthOf(2);
    expect(validationLoss[1]).to.equal(lossOf(model, VALIDATION));
    model.dispose();
  });

  it('waits for an asynchronous hook', async () => {
    const seen: string[] = [];
    const onEpoch = async ({ epoch }: { epoch: number }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(`epoch ${epoch}`);
    };
    const onStep = ({ step }: { step: number }) => seen.push(`step ${step}`);
    await run({ numEpochs: 2, batchSize: 60, onEpoch, onStep });
    expect(seen).to.deep.equal(['step 1', 'epoch 1', 'step 2', 'epoch 2']);
  });

  it('stops after the step whose hook returns false', async () => {
    const { history } = await run({ onStep: ({ step }) => step < 6 });
    expect(history).to.deep.include({ numSteps: 6, stopped: 'hook' });
    expect(history.loss).to.have.lengthOf(1);
  });

  it('stops after the epoch whose hook returns false', async () => {
    const { history } = await run({ onEpoch: async ({ epoch }) => epoch < 2 });
    expect(history).to.deep.include({ epoch: 2, stopped: 'hook' });
  });

  it('takes the learning rate of each epoch from a function', async () => {
    const rates: number[] = [];
    await run({
      learningRate: (epoch) => 0.1 / epoch,
      onEpoch: ({ learningRate }) => rates.push(learningRate),
    });
    expect(rates).to.deep.equal([0.1, 0.05, 0.1 / 3]);
  });

  it('lets timers run between steps', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await run({ numEpochs: 100 });
    clearInterval(timer);
    expect(ticks).to.be.above(0);
  });

  it('leaves no tensor behind, not even when a hook throws', async () => {
    const model = network();
    const { numTensors } = tf.memory();
    const onStep = () => {
      throw new Error('from the hook');
    };
    await train(model, TRAIN, { numEpochs: 2, optimizer: 'adam', validation: VALIDATION });
    const error = await train(model, TRAIN, { onStep }).catch((thrown) => thrown);
    expect(error.message).to.equal('from the hook');
    expect(tf.memory().numTensors).to.equal(numTensors);
    model.dispose();
  });
});

describe('batchRows', () => {
  const options = { batchSize: 4, seed: 1, shuffle: true };

  it('brings every row once', () => {
    const rows = batchRows(10, 1, options).flatMap((batch) => [...batch]);
    expect(rows.sort((a, b) => a - b)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('leaves the rest for the last batch', () => {
    expect(batchRows(10, 1, options).map((batch) => batch.length)).to.deep.equal([4, 4, 2]);
  });

  it('shuffles each epoch in its own way, and the same epoch the same way', () => {
    expect(batchRows(10, 1, options)).to.deep.equal(batchRows(10, 1, options));
    expect(batchRows(10, 1, options)).to.not.deep.equal(batchRows(10, 2, options));
  });

  it('keeps the order without shuffling', () => {
    const [first] = batchRows(10, 1, { ...options, shuffle: false });
    expect([...first]).to.deep.equal([0, 1, 2, 3]);
  });
});
