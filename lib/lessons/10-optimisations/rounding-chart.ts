// Where weights go when they are rounded to few levels.

import type { Spec } from '../../plots';
import { lineChart } from '../../plots';

/** One stair for each number of bits; see `roundingStairs`. */
export function roundingChart(stairs: readonly { bits: string; weight: number; becomes: number }[]): Spec {
  return lineChart([...stairs], {
    x: 'weight',
    y: 'becomes',
    color: 'bits',
    xTitle: 'Weight',
    yTitle: 'Becomes',
    title: 'The stairs of rounding',
    description: 'Three stairs: 8 bits is almost a straight line, 4 bits has 15 steps, 2 bits has 3.',
  });
}
