// judgeLayers: the chart itself computes answers, rings and accuracy.
import { expect } from 'chai';
import { judgeLayers } from 'course/lessons';
import { addLayers, lintSpec, scatterPlot, slider, toSvg } from 'course/plots';

const ROWS = [
  { mm: 1, g: 1, kind: 'small' },
  { mm: 2, g: 2, kind: 'small' },
  { mm: 3, g: 3, kind: 'large' },
  { mm: 4, g: 4, kind: 'small' }, // the one that a threshold at 2.5 gets wrong
];

function chartWith(threshold: number) {
  const plot = scatterPlot(ROWS, {
    ...{ x: 'mm', y: 'g', color: 'kind', xTitle: 'Length (mm)', yTitle: 'Mass (g)' },
    title: 'Four things',
    description: 'Four marks on a rising line, three small and one large.',
    params: [slider('threshold', { min: 0, max: 5, value: threshold, label: 'Threshold (mm)' })],
  });
  const answer = "datum.mm > threshold ? 'large' : 'small'";
  return addLayers(plot, ...judgeLayers({ answer, truth: 'kind', x: 'mm', y: 'g' }));
}

describe('judgeLayers', () => {
  it('writes the share of right answers for the value of the slider', async () => {
    expect(await toSvg(chartWith(2.5))).to.contain('Accuracy 75.0%');
    expect(await toSvg(chartWith(0.5))).to.contain('Accuracy 25.0%');
  });

  it('passes the lint', () => {
    expect(lintSpec(chartWith(2.5))).to.deep.equal([]);
  });
});
