// Roofline: a device computes and moves bytes at the same time, and the slower of the two decides.
import { expectAmounts, expectPositive } from './quantities';

/** What there is to do. */
export interface Work {
  readonly flops: number;
  /** Bytes to and from memory. */
  readonly bytes: number;
}

/** What the device can do at best. */
export interface Roof {
  /** FLOPs a second. */
  readonly peakFlops: number;
  /** Bytes a second to and from memory. */
  readonly bandwidth: number;
}

/** The least time that some work takes, and what it waits for. */
export interface RooflineTime {
  readonly seconds: number;
  readonly bound: 'compute' | 'memory';
  /** FLOPs for each byte of the work. Infinity when no byte moves. */
  readonly intensity: number;
  /** FLOPs for each byte at which the device is busy with both. */
  readonly ridge: number;
}

/**
 * The least time for some work: max(flops / peak, bytes / bandwidth).
 *
 * Williams, Waterman and Patterson, "Roofline", Communications of the ACM 52(4), 2009. Real programs stay above it.
 * @throws CourseError for negative work, or a peak or bandwidth that is not above 0.
 */
export function rooflineTime({ flops, bytes }: Work, { peakFlops, bandwidth }: Roof): RooflineTime {
  expectAmounts('rooflineTime', { flops, bytes });
  expectPositive('rooflineTime', { peakFlops, bandwidth });
  const computing = flops / peakFlops;
  const moving = bytes / bandwidth;
  return {
    seconds: Math.max(computing, moving),
    bound: computing >= moving ? 'compute' : 'memory',
    intensity: bytes === 0 ? Number.POSITIVE_INFINITY : flops / bytes,
    ridge: peakFlops / bandwidth,
  };
}
