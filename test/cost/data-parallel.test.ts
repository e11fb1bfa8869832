// The simulation against closed forms, a known statistic and a published run.
import { expect } from 'chai';
import {
  dataParallelPlan,
  type ParallelTraining,
  ringAllReduceSeconds,
  simulateDataParallel,
} from 'course/cost';
import { named, trainingRuns } from 'course/datasets';

const training = { workers: 8, steps: 50, computeSeconds: 4, gradientBytes: 1000, bandwidth: 10_000 };

describe('simulateDataParallel', () => {
  it('without spread is steps x (share + all-reduce)', () => {
    const round = ringAllReduceSeconds({ workers: 8, bytes: 1000, bandwidth: 10_000 });
    const run = simulateDataParallel(training);
    expect(run.seconds).to.be.closeTo(50 * (0.5 + round), 1e-9);
    expect(run.waiting).to.be.closeTo(0, 1e-9);
    expect(run.seconds).to.be.closeTo(run.computing + run.waiting + run.communicating, 1e-9);
  });

  it('is as slow as its one straggler', () => {
    const alike = simulateDataParallel({ ...training, gradientBytes: 0 });
    const late = simulateDataParallel({ ...training, gradientBytes: 0, straggler: 2 });
    expect(late.seconds / alike.seconds).to.be.closeTo(2, 1e-9);
  });

  it('is no slower for a worker that is faster than the others', () => {
    const alike = simulateDataParallel(training);
    expect(simulateDataParallel({ ...training, straggler: 0.5 }).seconds).to.equal(alike.seconds);
  });

  it('waits for the largest of 8 draws: 1.4236 standard deviations on average', () => {
    // mean of the largest of 8 from the normal distribution (tables of order statistics)
    const run = simulateDataParallel({ ...training, gradientBytes: 0, steps: 20_000, spread: 0.1 });
    expect(run.seconds / (20_000 * 0.5)).to.be.closeTo(1 + 0.1 * 1.4236, 0.003);
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    const spread = { ...training, spread: 0.05 };
    expect(simulateDataParallel(spread)).to.deep.equal(simulateDataParallel(spread));
    expect(simulateDataParallel({ ...spread, seed: 2 }).seconds).to.not.equal(
      simulateDataParallel(spread).seconds,
    );
  });

  it('takes longer the more the workers differ', () => {
    const seconds = [0, 0.02, 0.1, 0.3].map(
      (spread) => simulateDataParallel({ ...training, spread }).seconds,
    );
    expect([...seconds].sort((a, b) => a - b)).to.deep.equal(seconds);
  });

  it('never speeds up by more than the number of workers', () => {
    for (const workers of [1, 2, 16, 100]) {
      const { speedUp, efficiency } = simulateDataParallel({ ...training, workers, spread: 0.03 });
      expect(speedUp).to.be.at.most(workers * 1.03); // draws of few steps may be lucky
      expect(efficiency).to.be.closeTo(speedUp / workers, 1e-12);
    }
  });

  it('comes within a tenth of the 90 minutes that llm.c took for GPT-2 on 8 devices', () => {
    const run = named(trainingRuns(), 'GPT-2 124M (llm.c)') as ParallelTraining & { deviceHours: number };
    const plan = dataParallelPlan(run);
    expect(plan.steps).to.equal(19_073); // 10e9 / 524,288
    const { seconds } = simulateDataParallel({ ...plan, spread: 0.02 });
    const printed = (60 * run.deviceHours) / run.devices;
    expect(printed).to.equal(90);
    expect(seconds / 60).to.be.closeTo(printed, 9);
  });
});
