// Two layers that judge a classifier inside the chart: rings around its mistakes, and its accuracy as a sentence.
import type { Layer } from '../../plots';

/** What `judgeLayers` needs to know of the chart. */
export interface JudgeLayersOptions {
  /** The classifier, as a Vega expression over `datum` and the chart's sliders; gives the name of a class. */
  answer: string;
  /** Field with the right class. */
  truth: string;
  /** Field on the horizontal axis of the chart. */
  x: string;
  /** Field on the vertical axis of the chart. */
  y: string;
}

/**
 * Layers for `addLayers` on a scatter plot: the chart itself computes the answers, so they follow its sliders.
 *
 * `addLayers(plot, ...judgeLayers({ answer: "datum.mm > threshold ? 'A' : 'B'", truth: 'species', x: 'mm', y: 'g' }))`
 * @returns a ring around each row that is answered wrongly, and the share of right answers in the lower right corner.
 */
export function judgeLayers({ answer, truth, x, y }: JudgeLayersOptions): Layer[] {
  const judged = [
    { calculate: answer, as: 'answer' },
    { calculate: `datum.answer == datum['${truth}'] ? 1 : 0`, as: 'right' },
  ];
  return [
    {
      transform: [...judged, { filter: 'datum.right == 0' }],
      mark: { type: 'point', shape: 'circle', filled: false, size: 170, color: '#000000', strokeWidth: 1.5 },
      encoding: { x: { field: x, type: 'quantitative' }, y: { field: y, type: 'quantitative' } },
    },
    {
      transform: [
        ...judged,
        { aggregate: [{ op: 'mean', field: 'right', as: 'share' }] },
        { calculate: "'Accuracy ' + format(datum.share, '.1%')", as: 'sentence' },
      ],
      mark: { type: 'text', align: 'right', dx: -12, dy: -14, fontSize: 14, fontWeight: 'bold' },
      encoding: { text: { field: 'sentence' }, x: { value: 'width' }, y: { value: 'height' } },
    },
  ];
}
