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
  const axes = Object.entries(place);
  const calculate = ([axis, at]: [string, number | string]) => ({ calculate: String(at), as: `at_${axis}` });
  // A field and not Vega-Lite's `datum`: the axis then reaches to the rule. An empty title leaves the other layers' in place, null would remove it.
  const channel = ([axis]: [string, unknown]) => [
    axis,
    { field: `at_${axis}`, type: 'quantitative', title: '' },
  ];
  return {
    data: { values: [{}] },
    transform: axes.map(calculate),
    mark: { type: 'rule', strokeDash: [6, 4] },
    encoding: Object.fromEntries(axes.map(channel)),
  };
}
