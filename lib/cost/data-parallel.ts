// Data-parallel training on paper: every worker computes on its part of the batch, then all wait for the slowest.
import { random, stopper } from '../core';
import { expectAmounts, expectCounts, expectPositive } from './quantities';
import { ringAllReduceSeconds } from './ring-all-reduce';

/** A training shared among workers that each hold the whole model. */
export interface DataParallel {
  readonly workers: number;
  readonly steps: number;
  /** Seconds in which one worker alone would compute a whole step. */
  readonly computeSeconds: number;
  /** Bytes of the gradient that the workers add up after each step. */
  readonly gradientBytes: number;
  /** Bytes a second from a worker to its neighbour, in one direction. */
  readonly bandwidth: number;
  /** Seconds of a message besides its bytes; default 0. */
  readonly latency?: number;
  /** Standard deviation of a worker's time, as a share of it; default 0. */
  readonly spread?: number;
  /** How much longer the first worker takes than the others; default 1. */
  readonly straggler?: number;
  /** Seed of the spread; default 1. */
  readonly seed?: number;
}

/** Where the time of a simulated training went. */
export interface ParallelRun {
  /** Seconds of the whole training. */
  readonly seconds: number;
  /** Seconds that a worker computed, on average. */
  readonly computing: number;
  /** Seconds that a worker waited for the slowest, on average. */
  readonly waiting: number;
  /** Seconds in which gradients went round. */
  readonly communicating: number;
  /** How many times faster than one worker that never waits. */
  readonly speedUp: number;
  /** Speed-up for each worker, 1 at best. */
  readonly efficiency: number;
}

/**
 * Simulates synchronous data-parallel training with a ring all-reduce after each step.
 *
 * A worker's time is computeSeconds / workers, spread by a normal distribution (never below 0). A step lasts as long
 * as its slowest worker, plus the all-reduce; computing and sending do not overlap.
 * @throws CourseError for counts, times or speeds that make no sense.
 */
export function simulateDataParallel(training: DataParallel): ParallelRun {
  expectSense(training);
  const { workers, steps, computeSeconds, gradientBytes: bytes, bandwidth, latency } = training;
  const { slowest, computing } = stepByStep(training);
  const communicating = steps * ringAllReduceSeconds({ workers, bytes, bandwidth, latency });
  const seconds = slowest + communicating;
  const speedUp = (steps * computeSeconds) / seconds;
  const waiting = slowest - computing;
  return { seconds, computing, waiting, communicating, speedUp, efficiency: speedUp / workers };
}

/** Seconds of the slowest worker and of an average one, each added up over all steps. */
function stepByStep({ workers, steps, computeSeconds, spread = 0, straggler = 1, seed = 1 }: DataParallel) {
  const source = random(seed);
  const share = computeSeconds / workers;
  let slowest = 0;
  let computing = 0;
  const stop = stopper();
  for (let step = 0; step < steps; step++) {
    stop(() => `The simulation was stopped after step ${step} of ${steps}.`);
    let latest = 0;
    for (let worker = 0; worker < workers; worker++) {
      const usual = worker === 0 ? share * straggler : share;
      const time = spread === 0 ? usual : usual * Math.max(0, source.normal(1, spread));
      latest = Math.max(latest, time);
      computing += time / workers;
    }
    slowest += latest;
  }
  return { slowest, computing };
}

function expectSense({ workers, steps, computeSeconds, spread = 0, straggler = 1 }: DataParallel): void {
  expectCounts('simulateDataParallel', { workers, steps });
  expectAmounts('simulateDataParallel', { spread });
  expectPositive('simulateDataParallel', { computeSeconds, straggler });
}
