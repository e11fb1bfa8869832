// Batches of one dense layer under the roof that two measurements of the machine put over it.
import { CourseError } from '../core';
import { type Roof, rooflineTime } from './roofline';

/** A point of one of two lines: what was measured, and what the roof allows. */
export interface RooflinePoint {
  readonly line: 'roof' | 'measured';
  /** FLOPs for each byte of weights. */
  readonly intensity: number;
  /** Billion FLOPs a second. */
  readonly rate: number;
}

/**
 * Two points for each batch of a layer of float32 weights that fit into no cache: a batch of B takes 2 B FLOPs a
 * weight and moves 4 bytes a weight, once.
 * @param clocks the time of each batch in milliseconds.
 * @param roof what the machine does at best, measured by something else than these batches.
 * @throws CourseError without a clocked batch; as `rooflineTime` does for numbers that can't be.
 */
export function batchRoofline(
  clocks: readonly { readonly batch: number; readonly ms: number }[],
  numWeights: number,
  roof: Roof,
): RooflinePoint[] {
  if (clocks.length === 0)
    throw new CourseError('Expected "clocks" of batchRoofline to hold a batch, got none. Measure one first.');
  const bytes = 4 * numWeights;
  return clocks.flatMap(({ batch, ms }) => {
    const flops = 2 * batch * numWeights;
    const { seconds, intensity } = rooflineTime({ flops, bytes }, roof);
    return [
      { line: 'roof', intensity, rate: flops / seconds / 1e9 },
      { line: 'measured', intensity, rate: flops / ms / 1e6 },
    ] as const;
  });
}
