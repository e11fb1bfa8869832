// How data-parallel workers agree on one gradient: the ring.
import { expectAmounts, expectCounts, expectPositive } from './quantities';

/** Workers in a ring, each with a gradient of the same size. */
export interface Ring {
  readonly workers: number;
  /** Bytes of one gradient. */
  readonly bytes: number;
  /** Bytes a second from a worker to its neighbour, in one direction. */
  readonly bandwidth: number;
  /** Seconds that a message takes besides its bytes; default 0. */
  readonly latency?: number;
}

/**
 * Seconds until every worker has the sum of all gradients: 2 (p - 1) messages of bytes / p.
 *
 * The gradient is cut into p pieces. In p - 1 rounds each worker passes a piece on and adds what it gets; then each
 * piece is complete somewhere, and in p - 1 more rounds the complete pieces go round. Whatever p, a worker sends less
 * than twice the gradient. Patarasuk and Yuan, "Bandwidth optimal all-reduce algorithms", 2009.
 * @returns seconds; 0 for one worker.
 * @throws CourseError for no workers, negative bytes, or no bandwidth.
 */
export function ringAllReduceSeconds({ workers, bytes, bandwidth, latency = 0 }: Ring): number {
  expectCounts('ringAllReduceSeconds', { workers });
  expectAmounts('ringAllReduceSeconds', { bytes, latency });
  expectPositive('ringAllReduceSeconds', { bandwidth });
  return 2 * (workers - 1) * (latency + bytes / workers / bandwidth);
}
