// A ball that rolls in a bowl by gradient descent, with a slider for the learning rate.

import type { ChartOptions, Spec } from '../../plots';
import { addLayers, lineChart, PALETTE, slider } from '../../plots';

/** Options of `rollingBall`. */
export interface BallOptions extends ChartOptions {
  /** Where the ball starts. */
  start: number;
  /** How many steps are drawn. */
  numSteps: number;
  /** The learning rate at first; the slider runs from 0 to 1.1. */
  learningRate: number;
}

/**
 * Gradient descent on x², in the chart itself: it works without the kernel.
 *
 * Each step multiplies x by (1 - 2 rate), so after n steps it is start (1 - 2 rate)^n.
 * `rollingBall({ start: 10, numSteps: 10, learningRate: 0.2, title: '…', description: '…' })`
 */
export function rollingBall({ start, numSteps, learningRate, ...words }: BallOptions): Spec {
  const edge = 1.2 * Math.abs(start);
  const curve = Array.from({ length: 97 }, (_, i) => {
    const x = edge * (i / 48 - 1);
    return { x, loss: x * x };
  });
  const rate = slider('rate', { min: 0, max: 1.1, step: 0.01, value: learningRate, label: 'Learning rate' });
  const bowl = lineChart(curve, {
    ...words,
    ...{ x: 'x', y: 'loss', xTitle: 'Weight', yTitle: 'Loss', yDomain: [0, edge * edge], params: [rate] },
  });
  const at = (field: string) => ({ field, type: 'quantitative' });
  return addLayers(bowl, {
    data: { values: Array.from({ length: numSteps + 1 }, (_, step) => ({ step })) },
    transform: [
      { calculate: `${start} * pow(1 - 2 * rate, datum.step)`, as: 'x' },
      { calculate: 'datum.x * datum.x', as: 'loss' },
      { filter: `abs(datum.x) <= ${edge}` },
    ],
    mark: { type: 'line', color: PALETTE[1], point: { size: 60, color: PALETTE[1] }, clip: true },
    encoding: { x: at('x'), y: at('loss'), order: at('step') },
  });
}
