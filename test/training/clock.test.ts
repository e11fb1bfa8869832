import { expect } from 'chai';
import { denseInferenceWork, denseStepWork } from 'course/measure';
import type { Backend } from 'course/tf';
import { clockBackend } from 'course/training';
import { presentBackends } from '../tf/backends';

const OPTIONS = { layerSizes: [64, 16, 10], batchSize: 8, runs: 3 };

describe('the two phases on another backend', function () {
  this.timeout(120_000);

  for (const backend of presentBackends()) {
    it(`does the operations of the closed forms on ${backend}, and keeps every sample`, () => {
      const clock = clockBackend(backend, OPTIONS);
      if ('absent' in clock) throw new Error(clock.absent);
      const { layerSizes, batchSize } = OPTIONS;
      expect(clock.backend).to.equal(backend);
      expect(clock.flops).to.deep.equal({
        training: denseStepWork(layerSizes, { batchSize, optimizer: 'adam' }).total.flops,
        inference: denseInferenceWork(layerSizes, batchSize).flops,
      });
      expect(clock.samplesMs.training).to.have.lengthOf(OPTIONS.runs);
      expect(clock.samplesMs.inference).to.have.lengthOf(OPTIONS.runs);
    });
  }

  it('says in a sentence why a backend is not there', () => {
    const clock = clockBackend('webgpu' as Backend, OPTIONS);
    expect(clock)
      .to.have.property('absent')
      .that.matches(/^Expected COURSE_BACKEND to be one of .*webgpu/);
  });
});
