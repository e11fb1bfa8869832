// From a run's figures to what the simulation of parallel training needs.
import type { DataParallel } from './data-parallel';
import { expectAmounts, expectCounts, expectPositive, expectShares } from './quantities';
import { trainingFlops } from './training-flops';

/** A training run and its devices, as a table of published runs has them. */
export interface ParallelTraining {
  readonly parameters: number;
  /** Tokens of the whole training. */
  readonly tokens: number;
  /** Tokens of one step, on all devices together. */
  readonly batchTokens: number;
  readonly devices: number;
  /** FLOPs a second of one device at best. */
  readonly peakFlops: number;
  /** Share of the peak that a device reaches while it computes, above 0 and up to 1. */
  readonly utilisation: number;
  /** Bytes a second between devices, both directions together. */
  readonly linkBandwidth: number;
}

/**
 * The figures of a run as input of `simulateDataParallel`: steps of 6 N batchTokens operations, gradients of 2 bytes a
 * parameter, and half of the link for each direction.
 * @throws CourseError for figures that make no sense.
 */
export function dataParallelPlan(run: ParallelTraining): DataParallel {
  const { parameters, tokens, batchTokens, devices, peakFlops, utilisation, linkBandwidth } = run;
  expectAmounts('dataParallelPlan', { parameters, tokens });
  expectCounts('dataParallelPlan', { devices });
  expectPositive('dataParallelPlan', { batchTokens, peakFlops, linkBandwidth });
  expectShares('dataParallelPlan', { utilisation });
  return {
    workers: devices,
    steps: Math.max(1, Math.round(tokens / batchTokens)),
    computeSeconds: trainingFlops({ parameters, tokens: batchTokens }) / (peakFlops * utilisation),
    gradientBytes: 2 * parameters,
    bandwidth: linkBandwidth / 2,
  };
}
