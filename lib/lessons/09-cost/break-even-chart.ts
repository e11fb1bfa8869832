// What was paid once, and what use has cost day by day, with sliders for requests, tokens and price.

import type { ChartOptions, Spec } from '../../plots';
import { addLayers, lineChart, ruleAt, slider } from '../../plots';

/** Options of `breakEvenChart`: the bill of training, and where the sliders stand at first. */
export interface BreakEvenOptions extends ChartOptions {
  /** Dollars paid once. */
  once: number;
  /** Requests a day, as a power of ten; the slider runs from 3 to 10. */
  power: number;
  /** Tokens of one request, read and written; the slider runs from 100 to 20,000. */
  tokens: number;
  /** Dollars for a million tokens; the slider runs from 0.05 to 10. */
  price: number;
}

const LAST_DAY = 10_000;
const LINES = ['training', 'use so far'];

/**
 * Two bills over the days, in the chart itself: it works without the kernel.
 *
 * Use has cost day x 10^power x tokens x price / 1e6 dollars. The dashed line stands where both bills are equal; outside
 * the chart it stands at its edge, and the sentence says the right day all the same.
 */
export function breakEvenChart({ once, power, tokens, price, ...words }: BreakEvenOptions): Spec {
  const aDay = 'pow(10, power) * tokens * price / 1e6';
  const days = Array.from({ length: 41 }, (_, i) => LAST_DAY ** (i / 40));
  const rows = LINES.flatMap((bill) => days.map((day) => ({ day, bill })));
  const params = [
    slider('power', {
      min: 3,
      max: 10,
      step: 0.1,
      value: power,
      label: 'Requests a day: 10 to the power of',
    }),
    slider('tokens', { min: 100, max: 20_000, step: 100, value: tokens, label: 'Tokens of a request' }),
    slider('price', { min: 0.05, max: 10, step: 0.05, value: price, label: 'Price of a million tokens ($)' }),
  ];
  const calculate = `datum.bill == '${LINES[0]}' ? ${once} : datum.day * ${aDay}`;
  const bills = lineChart(rows as { day: number; bill: string; dollars?: number }[], {
    ...words,
    ...{ x: 'day', y: 'dollars', color: 'bill', colorTitle: 'Bill', xScale: 'log', yScale: 'log' },
    ...{ xTitle: 'Day of use', yTitle: 'Dollars', yDomain: [once / 1e3, once * 1e3] },
    ...{ params, transform: [{ calculate, as: 'dollars' }] },
  });
  const upright = ruleAt({ x: `clamp(${once} / (${aDay}), 1, ${LAST_DAY})` });
  return addLayers(bills, upright, sentence(`${once} / (${aDay})`));
}

function sentence(day: string) {
  return {
    data: { values: [{}] },
    transform: [{ calculate: `'Equal after ' + format(${day}, ',.3~r') + ' days'`, as: 'sentence' }],
    mark: { type: 'text', align: 'left', fontSize: 14, fontWeight: 'bold' },
    encoding: { text: { field: 'sentence' }, x: { value: 12 }, y: { value: 14 } },
  };
}
