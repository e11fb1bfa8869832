// The line on which two numbers are the same.
import { CourseError } from '../core';
import type { Layer } from './spec';
import { GREYS } from './theme';

/**
 * A layer for `addLayers`: a grey line through all points with y = x, from `low` to `high`.
 *
 * `addLayers(scatter, diagonal(1e18, 1e26))`; straight on two equal scales, both even or both by powers of ten.
 * @throws CourseError unless `low` is below `high`.
 */
export function diagonal(low: number, high: number): Layer {
  if (!(low < high)) {
    throw new CourseError(
      `Expected the ends of the diagonal in order, got ${low} and ${high}. Pass the lower one first.`,
    );
  }
  const same = (field: string) => ({ field, type: 'quantitative', title: '' });
  return {
    data: { values: [low, high].map((x) => ({ x, y: x })) },
    mark: { type: 'line', color: GREYS[4], strokeWidth: 1.5 },
    encoding: { x: same('x'), y: same('y') },
  };
}
