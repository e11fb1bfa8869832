// Model FLOPs utilisation: which share of what the devices could do went into the model.
import { expectAmounts, expectPositive } from './quantities';

/** A finished run. */
export interface FinishedRun {
  /** FLOPs that the model needs by its formula, not those that a program spent on computing things twice. */
  readonly flops: number;
  /** Hours of all devices together. */
  readonly deviceHours: number;
  /** FLOPs a second of one device at best. */
  readonly peakFlops: number;
}

/**
 * MFU: flops / (device hours x 3600 x peak), from 0 to 1. Above 1 one of the three numbers is wrong.
 *
 * Chowdhery et al. 2022 (PaLM), arXiv:2204.02311, Appendix B.
 * @throws CourseError for negative work, no hours or no peak.
 */
export function utilisation({ flops, deviceHours, peakFlops }: FinishedRun): number {
  expectAmounts('utilisation', { flops });
  expectPositive('utilisation', { deviceHours, peakFlops });
  return flops / (deviceHours * 3600 * peakFlops);
}
