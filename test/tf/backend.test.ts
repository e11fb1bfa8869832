import { join } from 'node:path';
import { expect } from 'chai';
import { type BackendChoice, startBackend, tf, tryBackend } from 'course/tf';
import { jsonFrom, presentBackends, runProgram } from './backends';

const START = join(__dirname, 'programs', 'start.ts');
const START_AGAIN = join(__dirname, 'programs', 'start-again.ts');
const TRAIN = join(__dirname, 'programs', 'train.ts');
const TOLERANCE = 1e-4;

interface Trained {
  readonly backend: string;
  readonly losses: number[];
  readonly weights: number[][];
}

describe('startBackend', function () {
  this.timeout(60_000);

  for (const backend of presentBackends()) {
    it(`prints nothing on ${backend}, native logs included`, () => {
      const { status, stdout, stderr } = runProgram(START, backend);
      expect({ status, stdout, stderr }).to.deep.equal({ status: 0, stdout: '', stderr: '' });
    });
  }

  it('takes the fastest backend present when none is asked for', () => {
    process.env.SHOW_CHOICE = '1';
    const { stdout } = runProgram(START);
    delete process.env.SHOW_CHOICE;
    const choice = JSON.parse(stdout) as BackendChoice & { inUse: string };
    expect(choice.backend).to.equal(presentBackends()[0]);
    expect(choice.inUse).to.equal(choice.backend);
  });

  it('says which names COURSE_BACKEND may have when it has another', () => {
    const { status, stderr } = runProgram(START, 'gpu');
    expect(status).to.equal(1);
    expect(stderr).to.equal(
      'CourseError: Expected COURSE_BACKEND to be one of tensorflow, wasm, cpu, got "gpu". Correct or unset it.',
    );
  });

  it('starts in the same process once COURSE_BACKEND is corrected', () => {
    const { stdout } = runProgram(START_AGAIN, 'gpu');
    const { failed, backend } = JSON.parse(stdout);
    expect(failed).to.match(/Correct or unset it/);
    expect(backend).to.equal(presentBackends()[0]);
  });

  it('gives the same answer a second time', async () => {
    expect(await startBackend()).to.equal(await startBackend());
    expect(tf.getBackend()).to.equal((await startBackend()).backend);
  });

  it('leaves no tensor behind', async () => {
    const { backend } = await startBackend();
    const before = tf.memory().numTensors;
    expect(await tryBackend(backend)).to.equal(undefined);
    expect(tf.memory().numTensors).to.equal(before);
  });
});

describe('the same training on each backend', function () {
  this.timeout(120_000);
  const backends = presentBackends();
  let runs: Trained[];

  before(() => {
    runs = backends.map((backend) => jsonFrom<Trained>(TRAIN, backend));
  });

  it('ran on the backend that was asked for', () => {
    expect(runs.map((run) => run.backend)).to.deep.equal(backends);
  });

  it('learns: the loss after 20 steps is less than half of the first', () => {
    for (const { losses } of runs) expect(losses[19]).to.be.below(losses[0] / 2);
  });

  it(`gives the same 20 losses within ${TOLERANCE}`, () => {
    for (const run of runs) expect(largestGap(run.losses, runs[0].losses)).to.be.below(TOLERANCE);
  });

  it(`gives the same weights within ${TOLERANCE}`, () => {
    for (const run of runs) {
      run.weights.forEach((weights, i) => {
        expect(largestGap(weights, runs[0].weights[i]), `weights ${i}`).to.be.below(TOLERANCE);
      });
    }
  });
});

/** The largest distance between two numbers at the same place; NaN where a length differs. */
function largestGap(a: number[], b: number[]): number {
  if (a.length !== b.length) return Number.NaN;
  return Math.max(...a.map((value, i) => Math.abs(value - b[i])));
}
