// The closed forms of a training step, part by part, against the ledger.
import { join } from 'node:path';
import { expect } from 'chai';
import {
  addWork,
  denseInferenceMemory,
  denseInferenceWork,
  denseStepWork,
  denseTrainingMemory,
} from 'course/measure';
import { jsonFrom, presentBackends } from '../tf/backends';
import type { CountedStep } from './programs/count-steps';

const PROGRAM = join(__dirname, 'programs', 'count-steps.ts');

describe('the closed forms of a step, and the ledger', function () {
  this.timeout(240_000);
  const backends = presentBackends();
  let runs: CountedStep[][];

  before(() => {
    runs = backends.map((backend) => jsonFrom<CountedStep[]>(PROGRAM, backend));
  });

  backends.forEach((backend, i) => {
    const each = (look: (step: CountedStep, work: ReturnType<typeof denseStepWork>, at: string) => void) => {
      expect(runs[i]).to.have.lengthOf(20 * 3);
      for (const step of runs[i]) {
        look(step, denseStepWork(step.layerSizes, step), `${step.layerSizes} ${step.optimizer}`);
      }
    };

    it(`agree on the forward pass of 20 random networks on ${backend}: operations and bytes`, () => {
      each((step, work, at) => expect(step.forward, at).to.deep.equal(work.forward));
    });

    it(`agree on forward, loss and backward together on ${backend}`, () => {
      each((step, { forward, loss, backward }, at) =>
        expect(step.gradients, at).to.deep.equal(addWork(forward, loss, backward)),
      );
    });

    it(`agree on the step of each optimizer on ${backend}`, () => {
      each((step, work, at) => expect(step.update, at).to.deep.equal(work.update));
    });

    it(`agree on the whole training step on ${backend}`, () => {
      each((step, work, at) => {
        expect(step.step, at).to.deep.equal(work.total);
        expect(step.unknownKernels).to.deep.equal([]);
      });
    });

    it(`agree on weights, gradients, optimizer and activations in memory on ${backend}`, () => {
      each((step, _, at) => {
        const { total, ...parts } = denseTrainingMemory(step.layerSizes, step);
        expect(step.held, at).to.deep.equal(parts);
        expect(step.peakBytes, at).to.be.at.least(total);
      });
    });

    it(`name no more memory than inference held at its peak on ${backend}`, () => {
      each((step, _, at) => {
        const { total, gradients, optimizer } = denseInferenceMemory(step.layerSizes, step.batchSize);
        expect(step.inferencePeakBytes, at).to.be.at.least(total);
        expect([gradients, optimizer]).to.deep.equal([0, 0]);
      });
    });
  });
});

describe('the closed forms of a step', () => {
  it('count a step of 2-3 on two rows, done with a pencil', () => {
    const { forward, loss, backward, update } = denseStepWork([2, 3], { batchSize: 2 });
    expect([forward.matrixFlops, forward.flops]).to.deep.equal([2 * 2 * 2 * 3, 24 + 2 * 3]); // products, biases
    expect(loss.flops).to.equal(2 * (5 * 3 - 2) + 6 + 6); // softmax, minus y, divided
    expect([backward.matrixFlops, backward.flops]).to.deep.equal([24, 24 + 3]); // one product; three sums of two
    expect(update.flops).to.equal(2 * 9); // 6 weights and 3 biases
  });

  it('make an inference of the forward pass of a step', () => {
    expect(denseInferenceWork([64, 32, 10], 32)).to.deep.equal(
      denseStepWork([64, 32, 10], { batchSize: 32 }).forward,
    );
  });

  it('need the optimizer as often for one row as for many', () => {
    const [one, many] = [1, 64].map((batchSize) => denseStepWork([64, 32, 10], { batchSize }).update);
    expect(one).to.deep.equal(many);
  });

  it('remember nothing, one number or two of each parameter', () => {
    const remembered = (['sgd', 'momentum', 'adam'] as const).map(
      (optimizer) => denseTrainingMemory([2, 3], { optimizer }).optimizer,
    );
    expect(remembered).to.deep.equal([0, 4 * 9, 8 * 9]);
  });

  it('hold the widest pair of neighbours in inference, all layers in training', () => {
    expect(denseInferenceMemory([2, 5, 3], 10).activations).to.equal(4 * 10 * (5 + 3));
    expect(denseTrainingMemory([2, 5, 3], { batchSize: 10 }).activations).to.equal(4 * 10 * (2 + 5 + 3));
  });
});
