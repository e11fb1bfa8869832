import { expect } from 'chai';
import { denseInferenceWork, denseStepWork } from 'course/measure';
import type { Backend } from 'course/tf';
import { clockBackend } from 'course/training';
import { presentBackends } from '../tf/backends';

const OPTIONS = { layerSizes: [64, 16, 10], batchSize: 8, runs: 3 };

describe('the two phases on another backend', function () {
  this.timeout(120_000);

  for (const backend of presentBackends()) {
    it(`does the operations of the closed forms on ${backend}`, () => {
      const clock = clockBackend(backend, OPTIONS);
      if (clock.absent !== undefined) throw new Error(clock.absent);
      const { layerSizes, batchSize } = OPTIONS;
      const step = denseStepWork(layerSizes, { batchSize, optimizer: 'adam' }).total;
      expect([clock.backend, clock.network]).to.deep.equal([backend, '64-16-10']);
      expect(clock.trainingFlops).to.equal(step.flops);
      expect(clock.inferenceFlops).to.equal(denseInferenceWork(layerSizes, batchSize).flops);
    });
  }

  it('says in a sentence why a backend is not there', () => {
    const clock = clockBackend('webgpu' as Backend, OPTIONS);
    expect(clock)
      .to.have.property('absent')
      .that.matches(/^Expected COURSE_BACKEND to be one of .*webgpu/);
  });
});
