import { join } from 'node:path';
import { expect } from 'chai';
import { denseForwardFlops, denseTrainingFlops } from 'course/measure';
import { KNOWN_KERNELS } from '../../lib/measure/kernels';
import { jsonFrom, presentBackends } from '../tf/backends';
import type { Counted } from './programs/count';

const PROGRAM = join(__dirname, 'programs', 'count.ts');

describe('the ledger and the closed forms', function () {
  this.timeout(120_000);
  const backends = presentBackends();
  let runs: { counted: Counted[]; kernels: string[] }[];

  before(() => {
    runs = backends.map((backend) => jsonFrom(PROGRAM, backend));
  });

  backends.forEach((backend, i) => {
    it(`agree on the forward pass of 20 random networks on ${backend}, to the last operation`, () => {
      for (const { layerSizes, batchSize, forward } of runs[i].counted) {
        const { matrix, total } = denseForwardFlops(layerSizes, batchSize);
        expect([forward.matrixFlops, forward.flops], String(layerSizes)).to.deep.equal([matrix, total]);
      }
    });

    it(`agree on the training step of 20 random networks on ${backend}, to the last operation`, () => {
      for (const { layerSizes, batchSize, training } of runs[i].counted) {
        const { matrix, total } = denseTrainingFlops(layerSizes, batchSize);
        expect([training.matrixFlops, training.flops], String(layerSizes)).to.deep.equal([matrix, total]);
      }
    });

    it(`know every kernel that ran on ${backend}`, () => {
      for (const { forward, training } of runs[i].counted) {
        expect([...forward.unknownKernels, ...training.unknownKernels]).to.deep.equal([]);
      }
    });

    it(`give the same kernels, bytes and peak on ${backend} as on ${backends[0]}`, () => {
      const withoutTensors = ({ forward, training }: Counted): unknown[] => [
        { ...forward, tensorsBefore: 0, tensorsAlive: forward.tensorsAlive - forward.tensorsBefore },
        { ...training, tensorsBefore: 0, tensorsAlive: training.tensorsAlive - training.tensorsBefore },
      ];
      expect(runs[i].counted.map(withoutTensors)).to.deep.equal(runs[0].counted.map(withoutTensors));
    });
  });

  it('have formulas only for kernels that some backend has', () => {
    const registered = new Set(runs.flatMap((run) => run.kernels));
    expect(KNOWN_KERNELS.filter((name) => !registered.has(name))).to.deep.equal([]);
  });
});
