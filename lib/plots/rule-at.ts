// A straight line across a chart: a threshold, a baseline, chance.
import type { Layer } from './spec';

/** Where a rule stands: at a number, or at a slider by its name. One of the two axes. */
export interface RulePlace {
  /** Stands upright at this place of the horizontal axis. */
  x?: number | string;
  /** Lies flat at this place of the vertical axis. */
  y?: number | string;
}

/**
 * A layer for `addLayers`: a dashed line right across the chart.
 *
 * `addLayers(chart, ruleAt({ y: 0.1 }))`, or `ruleAt({ x: 'threshold' })` with a slider of that name.
 */
export function ruleAt(place: RulePlace): Layer {
  const encoding = Object.fromEntries(
    Object.entries(place).map(([axis, at]) => {
      const datum = typeof at === 'string' ? { expr: at } : at;
      return [axis, { datum, type: 'quantitative' }];
    }),
  );
  return { data: { values: [{}] }, mark: { type: 'rule', strokeDash: [6, 4] }, encoding };
}
