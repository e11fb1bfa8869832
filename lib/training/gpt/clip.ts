// Gradient clipping: when all gradients together are longer than a limit, they are shortened to it.
import { tf } from '../../tf';
import type { Update } from '../gradients';
import { multiply } from '../kernels';
import { pack, reshape, rowSums, square } from './ops';

/** The length of all gradients taken as one vector: the root of the sum of all squares. */
export function globalNorm(updates: readonly Update[]): number {
  if (updates.length === 0) return 0;
  const sums = tf.tidy(() =>
    pack(updates.map(({ gradient }) => rowSums(reshape(square(gradient), [1, gradient.size])))),
  );
  const total = (sums.dataSync() as Float32Array).reduce((sum, one) => sum + one, 0);
  sums.dispose();
  return Math.sqrt(total);
}

/**
 * The gradients, shortened by one factor where their norm is above the limit (Pascanu et al. 2013, arXiv 1211.5063).
 * Call it inside `tf.tidy`.
 */
export function clipped(updates: readonly Update[], norm: number, limit: number): readonly Update[] {
  if (!(norm > limit)) return updates;
  const factor = tf.scalar(limit / norm);
  return updates.map(({ parameter, gradient }) => ({ parameter, gradient: multiply(gradient, factor) }));
}
