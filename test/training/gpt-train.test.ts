import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fingerprint } from 'course/artifact';
import { random } from 'course/core';
import { startBackend, tf } from 'course/tf';
import { cosineRate, GptDiverged, type GptTrainingOptions, gpt, trainGpt } from 'course/training';
import { someTokens, tinyGpt } from './gpt-tiny';

const TOKENS = someTokens(500, 40);
const OPTIONS: GptTrainingOptions = { numSteps: 12, batchSize: 3, seed: 'windows' };

async function trained(options: GptTrainingOptions, seed = 3) {
  const model = tinyGpt(seed);
  try {
    const history = await trainGpt(model, TOKENS, options);
    return { history, mark: fingerprint(model.weights()) };
  } finally {
    model.dispose();
  }
}

async function refusal(work: () => Promise<unknown>): Promise<Error> {
  return work().then(
    () => expect.fail('it did not refuse'),
    (error) => error,
  );
}

describe('the training of a GPT', () => {
  let folder: string;
  let checkpoint: string;

  before(async () => {
    await startBackend();
    folder = mkdtempSync(join(tmpdir(), 'gpt-train-'));
    checkpoint = join(folder, 'checkpoint.safetensors');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('learns a text that repeats itself', async () => {
    const model = gpt({ vocabularySize: 5, contextLength: 8, numLayers: 1, numHeads: 1, width: 16 });
    const tokens = Array.from({ length: 200 }, (_, i) => i % 5);
    const { loss } = await trainGpt(model, tokens, { numSteps: 80, learningRate: 0.01 });
    model.dispose();
    expect(loss[0]).to.be.closeTo(Math.log(5), 0.2);
    expect(loss[79]).to.be.below(0.1);
  });

  it('gives the same bits for the same seed, and others for another', async () => {
    const first = await trained(OPTIONS);
    expect(await trained(OPTIONS)).to.deep.equal(first);
    expect((await trained({ ...OPTIONS, seed: 'others' })).mark).not.to.equal(first.mark);
  });

  it('resumes to the same bits', async () => {
    const whole = await trained(OPTIONS);
    const onStep = ({ step }: { step: number }) => step < 7;
    await trained({ ...OPTIONS, checkpoint, checkpointEvery: 5, onStep });
    const resumed = await trained({ ...OPTIONS, resume: checkpoint }, 99); // other first weights: they are replaced
    expect(resumed).to.deep.equal(whole);
  });

  it('resumes with more steps while the rate has not begun to fall', async () => {
    const level = { ...OPTIONS, warmupSteps: 2, decaySteps: 3 };
    await trained({ ...level, checkpoint, checkpointEvery: 5, onStep: ({ step }) => step < 6 });
    const longer = { ...level, numSteps: 14 };
    expect(await trained({ ...longer, resume: checkpoint })).to.deep.equal(await trained(longer));
    const fallen = await refusal(() => trained({ ...level, numSteps: 7, resume: checkpoint }));
    expect(fallen.message).to.match(
      /^Expected the learning rate 0.001 at step 5 as in the checkpoint, got 0.000/,
    );
  });

  it('keeps as many tensors after 40 steps as after the first', async () => {
    const model = tinyGpt();
    const alive: number[] = [];
    await trainGpt(model, TOKENS, {
      ...OPTIONS,
      numSteps: 40,
      onStep: () => alive.push(tf.memory().numTensors),
    });
    expect(alive[39]).to.equal(alive[0]);
    const before = tf.memory().numTensors;
    model.dispose();
    expect(before - tf.memory().numTensors).to.equal(model.parameters.length);
  });

  it('stops where a hook says so', async () => {
    const { history } = await trained({ ...OPTIONS, onStep: ({ step }) => step < 4 });
    expect(history.stopped).to.equal('hook');
    expect(history.loss).to.have.lengthOf(4);
  });

  it('climbs, stays, and falls along a cosine', () => {
    const schedule = { numSteps: 10, learningRate: 1, warmupSteps: 2, decaySteps: 4, finalShare: 0.2 };
    const rates = Array.from({ length: 10 }, (_, i) => Number(cosineRate(i + 1, schedule).toFixed(6)));
    // Falling by quarters: 0.2 + 0.8 (1 + cos(pi k / 4)) / 2 for k = 1 to 4.
    expect(rates).to.deep.equal([0.5, 1, 1, 1, 1, 1, 0.882843, 0.6, 0.317157, 0.2]);
  });

  it('says at which step it diverged, with the last good weights back', async () => {
    const model = tinyGpt();
    const start = fingerprint(model.weights());
    const error = await refusal(() =>
      trainGpt(model, TOKENS, { ...OPTIONS, learningRate: 1e30, warmupSteps: 1 }),
    );
    expect(error).to.be.instanceOf(GptDiverged);
    expect(error.message).to.match(/^Expected a finite loss, got .+ at step \d+: the steps are too long\./);
    expect(error.message).to.include('weights from before the training again');
    expect(fingerprint(model.weights())).to.equal(start);
    model.dispose();
  });

  it('refuses a token that the model does not know', async () => {
    const model = tinyGpt();
    const error = await refusal(() => trainGpt(model, [...TOKENS, 40], OPTIONS));
    model.dispose();
    expect(error.message).to.match(/^Expected tokens from 0 to 39, .+ got 40 at position 500\./);
  });

  it('refuses a text shorter than a window', async () => {
    const model = tinyGpt();
    const error = await refusal(() => trainGpt(model, TOKENS.slice(0, 9), OPTIONS));
    model.dispose();
    expect(error.message).to.match(/^Expected more than 9 tokens to learn from/);
  });

  it('saves where a hook stops it, and resumes from there to the same bits', async () => {
    const whole = await trained(OPTIONS);
    await trained({ ...OPTIONS, checkpoint, checkpointEvery: 5, onStep: ({ step }) => step < 8 });
    const first: number[] = [];
    const onStep = ({ step }: { step: number }) => first.push(step);
    expect(await trained({ ...OPTIONS, resume: checkpoint, onStep }, 99)).to.deep.equal(whole);
    expect(first[0]).to.equal(9);
  });

  it('refuses a checkpoint in which any one bit was turned, and leaves the model as it was', async () => {
    await trained({ ...OPTIONS, checkpoint });
    const bytes = readFileSync(checkpoint);
    const { integer } = random('bits');
    const model = tinyGpt();
    const start = fingerprint(model.weights());
    for (let i = 0; i < 60; i++) {
      const damaged = Uint8Array.from(bytes);
      const at = i < 30 ? 8 + integer(3_000) : integer(bytes.length); // half of them in the header
      damaged[at] ^= 1 << integer(8);
      writeFileSync(checkpoint, damaged);
      const error = await refusal(() => trainGpt(model, TOKENS, { ...OPTIONS, resume: checkpoint }));
      expect(error.name, `byte ${at}: ${error.message}`).to.equal('DataError');
      expect(error.message).to.match(/^Expected .+\. .+\.$/s);
    }
    expect(fingerprint(model.weights())).to.equal(start);
    model.dispose();
  });

  it('refuses a checkpoint that was cut short, is another file, or belongs to another text', async () => {
    await trained({ ...OPTIONS, checkpoint });
    const other = tinyGpt();
    const text = await refusal(() => trainGpt(other, TOKENS.slice(1), { ...OPTIONS, resume: checkpoint }));
    other.dispose();
    expect(text.message).to.match(/^Expected text "[0-9a-f]+" as in the checkpoint/);
    truncateSync(checkpoint, 5_000);
    const cut = await refusal(() => trained({ ...OPTIONS, resume: checkpoint }));
    expect(cut.message).to.match(/^Expected a checkpoint in .+, got an error/);
    writeFileSync(checkpoint, 'no safetensors');
    expect((await refusal(() => trained({ ...OPTIONS, resume: checkpoint }))).name).to.equal('DataError');
    rmSync(checkpoint);
    expect((await refusal(() => trained({ ...OPTIONS, resume: checkpoint }))).message).to.include(
      'Correct the path',
    );
  });
});
