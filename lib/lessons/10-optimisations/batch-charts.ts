// What batches do on a machine: throughput against latency, and the roofline.

import type { Spec } from '../../plots';
import { lineChart } from '../../plots';

/** Throughput against latency, one point a batch; see `clockBatches`. */
export function throughputChart(clocks: readonly { batch: number; ms: number; perSecond: number }[]): Spec {
  return lineChart([...clocks], {
    x: 'ms',
    y: 'perSecond',
    xScale: 'log',
    xTitle: 'Latency (ms)',
    yTitle: 'Throughput (rows per second)',
    title: 'Throughput against latency, on this machine',
    description: 'A line that rises from the left and levels off: larger batches only wait longer.',
  });
}

/** Rates under the roof, both axes logarithmic; see `batchRoofline`. */
export function rooflineChart(points: readonly { line: string; intensity: number; rate: number }[]): Spec {
  return lineChart([...points], {
    x: 'intensity',
    y: 'rate',
    color: 'line',
    xScale: 'log',
    yScale: 'log',
    xTitle: 'Operations per byte of weights',
    yTitle: 'Billion operations per second',
    title: 'A large layer under its roof, on this machine',
    description:
      'The roof rises from the left and then is level; the measured line lies below it, rises and bends too.',
  });
}
