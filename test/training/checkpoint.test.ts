import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { startBackend } from 'course/tf';
import { type FitOptions, loadCheckpoint, mlp, type OptimizerName, fit as train } from 'course/training';
import { corners } from './small';

const TRAIN = corners(50, 'train');
const VALIDATION = corners(30, 'validation');
const NETWORK = { layerSizes: [2, 8, 3], seed: 1, dropout: 0.2, batchNorm: true };

describe('a checkpoint', () => {
  let folder: string;
  before(startBackend);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Trains a fresh network. */
  async function run(options: FitOptions) {
    const model = mlp(NETWORK);
    const history = await train(model, TRAIN, { batchSize: 16, validation: VALIDATION, ...options });
    const weights = model.weights();
    model.dispose();
    return { history, weights };
  }

  for (const optimizer of ['sgd', 'momentum', 'adam'] as const) {
    it(`resumes ${optimizer} to the bits and the history of an undisturbed run, dropout and batch norm included`, async () => {
      const checkpoint = join(folder, 'run.safetensors');
      const whole = await run({ numEpochs: 6, optimizer });
      await run({ numEpochs: 2, optimizer, checkpoint });
      const resumed = await run({ numEpochs: 6, optimizer, resume: checkpoint });
      expect(changedTensors(whole.weights, resumed.weights)).to.deep.equal([]);
      expect(resumed.history).to.deep.equal(whole.history);
    });
  }

  it('resumes after a stop in the middle of an epoch, from the last whole one', async () => {
    const checkpoint = join(folder, 'run.safetensors');
    const whole = await run({ numEpochs: 4 });
    await run({ numEpochs: 4, checkpoint, onStep: ({ step }) => step < 10 });
    expect(loadCheckpoint(checkpoint).history.epoch).to.equal(2);
    const resumed = await run({ numEpochs: 4, resume: checkpoint });
    expect(changedTensors(whole.weights, resumed.weights)).to.deep.equal([]);
  });

  it('keeps the best epoch of early stopping', async () => {
    const checkpoint = join(folder, 'run.safetensors');
    const options = { numEpochs: 60, optimizer: 'adam' as OptimizerName, learningRate: 0.05 };
    const earlyStopping = { patience: 6 };
    const whole = await run({ ...options, earlyStopping });
    await run({ ...options, earlyStopping, checkpoint, onEpoch: ({ epoch }) => epoch < 5 });
    const resumed = await run({ ...options, earlyStopping, resume: checkpoint });
    expect(resumed.history).to.deep.equal(whole.history);
    expect(changedTensors(whole.weights, resumed.weights)).to.deep.equal([]);
  });

  it('adds nothing when every epoch is done already', async () => {
    const checkpoint = join(folder, 'run.safetensors');
    const first = await run({ numEpochs: 2, checkpoint });
    const again = await run({ numEpochs: 2, resume: checkpoint });
    expect(changedTensors(first.weights, again.weights)).to.deep.equal([]);
  });

  it('is refused with other settings, by the name of the setting', async () => {
    const checkpoint = join(folder, 'run.safetensors');
    await run({ numEpochs: 1, checkpoint });
    const error = await run({ numEpochs: 2, optimizer: 'sgd', resume: checkpoint }).catch((thrown) => thrown);
    expect(error.message).to.equal(
      'Expected optimizer "adam" as in the checkpoint, got "sgd". ' +
        'Resume with the settings and the data that wrote it, or start afresh without resume.',
    );
  });

  it('is refused when one bit of a weight was turned', async () => {
    const checkpoint = join(folder, 'run.safetensors');
    await run({ numEpochs: 1, checkpoint });
    const bytes = readFileSync(checkpoint);
    bytes[bytes.length - 3] ^= 1;
    writeFileSync(checkpoint, bytes);
    expect(() => loadCheckpoint(checkpoint)).to.throw(
      /^Expected the checkpoint .+ as it was written, got other content/,
    );
  });

  it('is refused when it was cut short', async () => {
    const checkpoint = join(folder, 'run.safetensors');
    await run({ numEpochs: 1, checkpoint });
    writeFileSync(checkpoint, readFileSync(checkpoint).subarray(0, -10));
    expect(() => loadCheckpoint(checkpoint)).to.throw(/^Expected /);
  });

  it('is refused when there is none', () => {
    const missing = join(folder, 'none.safetensors');
    expect(() => loadCheckpoint(missing)).to.throw(/^Expected a checkpoint in .*ENOENT/);
  });
});
