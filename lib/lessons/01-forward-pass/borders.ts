// What the scatter plots of lesson 01 show besides birds: the model's borders, and the bird that is asked for.
import type { Layer } from '../../plots';

const DASHED = { type: 'line', strokeDash: [6, 4], color: '#000000' };

/**
 * The borders of the model with the scores 0, bill − 44 and flipper − threshold, for a slider named `threshold`: below a
 * bill of 44 mm it stands upright at the threshold, above it leans by one mm of flipper for each mm of bill; and short
 * flippers are parted by the bill alone.
 */
export function scoreBorders(): Layer[] {
  const encoding = (x: string, y: string) => ({
    x: { field: x, type: 'quantitative', title: '' },
    y: { field: y, type: 'quantitative', title: '' },
  });
  const gentoo: Layer = {
    data: { values: [30, 44, 62].map((bill) => ({ bill })) },
    transform: [{ calculate: 'threshold + max(0, datum.bill - 44)', as: 'flipper' }],
    mark: DASHED,
    encoding: { ...encoding('flipper', 'bill'), order: { field: 'bill' } },
  };
  const chinstrap: Layer = {
    data: { values: [{ start: 1 }, { start: 0 }] },
    transform: [
      { calculate: 'datum.start ? 170 : threshold', as: 'flipper' },
      { calculate: '44', as: 'bill' },
    ],
    mark: DASHED,
    encoding: encoding('flipper', 'bill'),
  };
  return [gentoo, chinstrap];
}

/** A large question mark on top of everything else, at a place of the plot. */
export function questionMark(x: number, y: number): Layer {
  return {
    data: { values: [{ x, y }] },
    mark: { type: 'text', text: '?', fontSize: 26, fontWeight: 'bold', stroke: '#ffffff', strokeWidth: 0.6 },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: '' },
      y: { field: 'y', type: 'quantitative', title: '' },
    },
  };
}
