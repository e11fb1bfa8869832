import { expect } from 'chai';
import { backendGain, clockBackend } from 'course/lessons';
import { denseInferenceWork, denseStepWork } from 'course/measure';
import type { Backend } from 'course/tf';
import { presentBackends } from '../../tf/backends';

const OPTIONS = { layerSizes: [64, 16, 10], batchSize: 8, runs: 3 };

describe('the two phases on another backend', function () {
  this.timeout(120_000);

  for (const backend of presentBackends()) {
    it(`does the operations of the closed forms on ${backend}`, () => {
      const [clock, ...others] = clockBackend(backend, [OPTIONS]);
      expect(others).to.deep.equal([]);
      expect(clock.absent).to.equal(null);
      const { layerSizes, batchSize } = OPTIONS;
      const step = denseStepWork(layerSizes, { batchSize, optimizer: 'adam' }).total;
      expect([clock.backend, clock.network]).to.deep.equal([backend, '64-16-10']);
      expect(clock.trainingFlops).to.equal(step.flops);
      expect(clock.inferenceFlops).to.equal(denseInferenceWork(layerSizes, batchSize).flops);
    });
  }

  it('says in a sentence why a backend is not there', () => {
    const [clock] = clockBackend('webgpu' as Backend, [OPTIONS]);
    expect(clock)
      .to.have.property('absent')
      .that.matches(/^Expected COURSE_BACKEND to be one of .*webgpu/);
  });

  it('compares the fastest with the slowest that is there, for one network', () => {
    const clock = (network: string, trainingMs: number, inferenceMs: number, oneImageMs: number) => {
      return {
        backend: 'cpu',
        network,
        trainingFlops: 1,
        inferenceFlops: 1,
        trainingMs,
        inferenceMs,
        oneImageMs,
        absent: null,
      };
    };
    const times = { trainingMs: null, inferenceMs: null, oneImageMs: null };
    const nothing = { trainingFlops: null, inferenceFlops: null, ...times };
    const absent = { backend: 'wasm', network: '2-3', ...nothing, absent: 'It is not here.' };
    const clocks = [clock('2-3', 10, 3, 4), clock('2-3', 2, 6, 1), clock('9-9', 1000, 1, 99), absent];
    expect(backendGain(clocks, '2-3')).to.deep.equal({ training: 5, inference: 2, oneImage: 4 });
  });
});
