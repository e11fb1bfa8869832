// Broken files, data and settings: each gets a sentence that says what to do, and the run before it is not lost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changedTensors, readArtifact, type Weights, writeArtifact } from 'course/artifact';
import { CourseError } from 'course/core';
import { loadTable } from 'course/datasets';
import { loadModel } from 'course/inference';
import { launch } from 'course/notebook';
import { startBackend, tf } from 'course/tf';
import {
  evaluate,
  exportArtifact,
  loadCheckpoint,
  type Model,
  mlp,
  optimizer,
  fit as train,
  trainStep,
} from 'course/training';
import { scratchCourse } from '../datasets/scratch';
import { corners } from './small';

const DATA = corners(30, 'good');
const NETWORK = { layerSizes: [2, 8, 3], seed: 1 };

/** What was expected, what came instead, and at the end how to go on. */
const SENTENCE = /Expected .+(got|found|but) .+[.:] .*[A-Z].+\.$/s;

describe('after a good run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corrupt-'));
  const [artifact, checkpoint] = ['run.safetensors', 'run.checkpoint'].map((name) => join(folder, name));
  let model: Model;
  let exported: string;
  let good: Weights;

  before(async () => {
    await startBackend();
    model = mlp(NETWORK);
    await train(model, DATA, { numEpochs: 2, batchSize: 10, checkpoint });
    exported = exportArtifact(model, artifact);
    good = model.weights();
  });
  after(() => {
    model.dispose();
    rmSync(folder, { recursive: true });
  });

  afterEach('the run is still there: model, artifact and checkpoint', () => {
    expect(changedTensors(good, model.weights())).to.deep.equal([]);
    expect(loadModel(artifact).fingerprint).to.equal(exported);
    expect(loadCheckpoint(checkpoint).history.epoch).to.equal(2);
  });

  /** A copy of the artifact with other bytes. */
  function damaged(change: (bytes: Buffer) => Buffer): string {
    const path = join(folder, 'damaged.safetensors');
    writeFileSync(path, change(readFileSync(artifact)));
    return path;
  }

  async function sentenceOf(work: () => unknown): Promise<string> {
    const error = await Promise.resolve()
      .then(work)
      .then(
        () => undefined,
        (thrown) => thrown,
      );
    expect(error, 'an error that was meant').to.be.instanceOf(CourseError);
    expect(error.message).to.match(SENTENCE);
    return error.message;
  }

  it('an artifact cut short says so, to the function and to the program', async () => {
    const path = damaged((bytes) => bytes.subarray(0, -7));
    expect(await sentenceOf(() => loadModel(path))).to.match(/cut short: copy it again\.$/);
    expect(await sentenceOf(() => launch('infer', [path], [[0, 0]]))).to.include('cut short: copy it again.');
  });

  it('an artifact with one byte changed names the tensor', async () => {
    const path = damaged((bytes) => {
      bytes[bytes.length - 1] ^= 1;
      return bytes;
    });
    expect(await sentenceOf(() => loadModel(path))).to.include('layer2/kernel');
  });

  it('NaN weights are not written over the good file, and not read', async () => {
    const { blueprint, weights } = readArtifact(artifact);
    weights.get('layer1/bias')?.data.fill(Number.NaN);
    const said = await sentenceOf(() => writeArtifact(artifact, { blueprint, weights }));
    expect(said).to.match(
      /got NaN at position 0 of "layer1\/bias": .*Train again with a lower learning rate/,
    );
    const path = join(folder, 'nan.safetensors');
    writeArtifact(path, { blueprint, weights }, { allowNonFinite: true });
    expect(await sentenceOf(() => loadModel(path))).to.include('Train again with a lower learning rate');
  });

  it('a CSV without one of its columns names the column', async () => {
    const scratch = scratchCourse();
    try {
      const column = { type: 'number', unit: 'g', description: 'made for a test', min: 0, max: 9 };
      const entry = {
        rows: 1,
        header: true,
        columns: ['length', 'mass'].map((name) => ({ name, ...column })),
      };
      scratch.addTable('birds', 'length\n1\n', entry);
      expect(await sentenceOf(() => loadTable('birds'))).to.include('"mass"');
    } finally {
      scratch.remove();
    }
  });

  it('labels out of range give the range and the row', async () => {
    const wrong = { x: DATA.x, y: DATA.y.map((label, i) => (i === 4 ? 3 : label)) };
    for (const work of [() => train(model, wrong), () => evaluate(model, wrong)]) {
      expect(await sentenceOf(work)).to.match(/^Expected labels from 0 to 2 .* got 3 in row 4\./);
    }
  });

  it('no rows, and an empty batch, say what to check', async () => {
    const none = { x: [], y: [] };
    for (const work of [() => train(model, none), () => evaluate(model, none)]) {
      expect(await sentenceOf(work)).to.match(/^Expected one row or more .* Check the split/);
    }
    const [x, y] = [tf.zeros<tf.Rank.R2>([0, 2]), tf.zeros<tf.Rank.R2>([0, 3])];
    const sgd = optimizer('sgd');
    const said = await sentenceOf(() => trainStep(model, sgd, x, y, 0.1));
    expect(said).to.match(/^Expected a batch of one row or more .* got 0 rows and 0 labels\. Check how/);
    tf.dispose([x, y]);
    sgd.dispose();
    expect(loadModel(artifact).predictBatch([])).to.deep.equal([]); // no question, no answer
  });

  it('a learning rate that makes the loss infinite names it, and leaves model and checkpoint at the last good epoch', async () => {
    const options = { numEpochs: 5, batchSize: 10, resume: checkpoint, checkpoint };
    const rateOf = (epoch: number) => (epoch <= 2 ? 0.001 : 1e38);
    const said = await sentenceOf(() => train(model, DATA, { ...options, learningRate: rateOf }));
    expect(said).to.match(
      /^Expected a finite loss, got .* with the learning rate 1e\+38: .* Try a learning rate of 1e\+37/,
    );
    expect(said).to.include('The model has the weights of epoch 2 again.');
  });

  it('a checkpoint cut short is refused before the model changes', async () => {
    const path = join(folder, 'damaged.checkpoint');
    writeFileSync(path, readFileSync(checkpoint).subarray(0, -10));
    await sentenceOf(() => train(model, DATA, { batchSize: 10, resume: path }));
  });
});
