// One chart of each kind, small, for the tests to lint and to draw.
import {
  addLayers,
  barChart,
  heatmap,
  histogram,
  imageGrid,
  lineChart,
  numberLine,
  ruleAt,
  type Spec,
  scatterPlot,
  slider,
  stripPlot,
} from 'course/plots';

const rows = [
  { epoch: 1, loss: 2.5, set: 'training' },
  { epoch: 1, loss: 2.75, set: 'validation' },
  { epoch: 2, loss: 1.5, set: 'training' },
  { epoch: 2, loss: 2, set: 'validation' },
];
const words = { title: 'Loss by epoch', description: 'Two falling lines, validation above training.' };
const axes = { x: 'epoch', y: 'loss', xTitle: 'Epoch', yTitle: 'Loss (nats)', ...words } as const;
const images = [Array(64).fill(0), Array(64).fill(1), [...Array(63).fill(0), 0.5]];
const threshold = slider('threshold', { min: 1, max: 2, step: 0.5, value: 1.5, label: 'Threshold (epoch)' });
const right = [
  { calculate: 'datum.epoch > threshold ? 1 : 0', as: 'right' },
  { aggregate: [{ op: 'mean', field: 'right', as: 'accuracy' }] },
];

/** What the tests draw. `marks` is how many shapes carry data, counted by hand from the rows. */
export const CHARTS: Record<string, { spec: Spec; role: string; marks: number }> = {
  'barChart, grouped': { spec: barChart(rows, { ...axes, color: 'set' }), role: 'bar', marks: 4 },
  'barChart, lying, with values': {
    spec: barChart(rows.slice(0, 1), { ...axes, horizontal: true, labels: '.2f' }),
    role: 'bar',
    marks: 1,
  },
  'lineChart, two groups': { spec: lineChart(rows, { ...axes, color: 'set' }), role: 'line mark', marks: 2 },
  'lineChart of names, log': {
    spec: lineChart(
      rows.map((row, i) => ({ ...row, epoch: `step ${i}` })),
      { ...axes, yScale: 'log' },
    ),
    role: 'line mark',
    marks: 1,
  },
  'scatterPlot, two groups': { spec: scatterPlot(rows, { ...axes, color: 'set' }), role: 'point', marks: 4 },
  'scatterPlot with names': { spec: scatterPlot(rows, { ...axes, label: 'set' }), role: 'point', marks: 4 },
  'scatterPlot with slider, rule and sentence': {
    spec: addLayers(
      scatterPlot(rows, { ...axes, color: 'set', params: [threshold] }),
      ruleAt({ x: 'threshold' }),
      {
        transform: right,
        mark: 'text',
        encoding: { text: { field: 'accuracy', type: 'quantitative' }, x: { value: 9 }, y: { value: 9 } },
      },
    ),
    role: 'rule mark',
    marks: 1,
  },
  histogram: {
    spec: histogram([{ ms: 1 }, { ms: 1 }, { ms: 9 }], { ...words, x: 'ms', xTitle: 'Time (ms)', bins: 10 }),
    role: 'bar',
    marks: 2,
  },
  'histogram, two groups': {
    spec: histogram(rows, { ...words, x: 'loss', xTitle: 'Loss (nats)', color: 'set' }),
    role: 'bar',
    marks: 4,
  },
  stripPlot: {
    spec: stripPlot(rows, { ...words, x: 'loss', y: 'set', xTitle: 'Loss (nats)', yTitle: 'Set' }),
    role: 'bar', // the boxes
    marks: 2,
  },
  heatmap: {
    spec: heatmap(rows, {
      ...words,
      x: 'epoch',
      y: 'set',
      value: 'loss',
      valueTitle: 'Loss (nats)',
      xTitle: 'Epoch',
      yTitle: 'Set',
    }),
    role: 'rect mark',
    marks: 4,
  },
  numberLine: {
    spec: numberLine(
      [
        { label: 'Your guess', value: 50 },
        { label: 'Measured', value: 97 },
      ],
      { ...words, xTitle: 'Accuracy (%)' },
    ),
    role: 'point',
    marks: 2,
  },
  imageGrid: {
    spec: imageGrid(images, { ...words, captions: ['blank', 'full', 'a dot'] }),
    role: 'image',
    marks: 0,
  },
};
