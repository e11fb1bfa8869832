// How often a cache answers, by its size.

import type { Spec } from '../../plots';
import { lineChart } from '../../plots';

/** Hit rates from 0 to 1, a line for each way to find them. */
export function hitRateChart(rates: readonly { room: number; by: string; rate: number }[]): Spec {
  return lineChart([...rates], {
    x: 'room',
    y: 'rate',
    color: 'by',
    yDomain: [0, 1],
    xTitle: 'Room (answers)',
    yTitle: 'Hit rate',
    title: 'What a cache of results answers',
    description: 'Two lines that nearly coincide: steep at first, then ever flatter.',
  });
}
