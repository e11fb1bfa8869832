// The tests of quantizePerChannel: two columns by hand, an outlier, zeros, random layers.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { quantizePerChannel } = student<
  typeof import('../../../exercises/10-optimisations/quantize-per-channel')
>('10-optimisations/quantize-per-channel');

type Quantized = { levels: number[][]; scales: number[] };

const largest = (weights: number[]): number => Math.max(...weights.map(Math.abs));

/** The levels by any scale for each place. */
const by = (weights: number[][], scale: (i: number, j: number) => number): number[][] =>
  weights.map((row, i) => row.map((weight, j) => Math.round(weight / scale(i, j))));

const columns = (weights: number[][]): number[][] => weights[0].map((_, j) => weights.map((row) => row[j]));

const PER_ROW =
  'One scale for each row. A row holds the weights of one input; output j owns column j, `weights[i][j]` for all i.';
const PER_TENSOR = 'One scale for all. Each output, which is each column, has a scale of its own.';

function mistakes(weights: number[][], level: number) {
  const TOO_FEW = `There are ${weights[0].length} outputs, one for each number of a row, and each has a scale.`;
  const rows = weights.map((row) => largest(row) / level);
  const cols = columns(weights).map((column) => largest(column) / level);
  const all = largest(weights.flat()) / level;
  const signed = columns(weights).map((column) => Math.max(...column) / level);
  return [
    { gives: { levels: by(weights, (i) => rows[i]), scales: rows }, because: PER_ROW },
    { gives: { levels: by(weights, () => all), scales: cols.map(() => all) }, because: PER_TENSOR },
    { gives: { levels: by(weights, () => all), scales: [all] }, because: PER_TENSOR },
    {
      gives: { levels: columns(by(weights, (_, j) => cols[j])), scales: cols },
      because: 'The levels lie on their side: their shape is that of the weights, (inputs, outputs).',
    },
    {
      gives: { levels: by(weights, (_, j) => signed[j]), scales: signed },
      because: 'A column’s largest weight may be negative: take Math.abs first.',
    },
    {
      when: ({ scales }: Quantized) => scales?.length === weights.length && scales.length < cols.length,
      because: TOO_FEW,
    },
  ];
}

describe('quantizePerChannel', () => {
  it('gives each column a scale of its own', async () => {
    const weights = [
      [1.27, 254, 10],
      [-0.5, 20, -12.7],
    ];
    const expected = {
      levels: [
        [127, 127, 100],
        [-50, 10, -127],
      ],
      scales: [0.01, 2, 0.1],
    };
    expectClose(await quantizePerChannel(weights, 8), expected, { mistakes: mistakes(weights, 127) });
  });

  it('keeps an outlier in its column: the others don’t notice', async () => {
    const weights = [
      [100, 0.7],
      [3, -0.1],
      [-2, 0.3],
    ];
    const expected = {
      levels: [
        [7, 7],
        [0, -1],
        [0, 3],
      ],
      scales: [100 / 7, 0.1],
    };
    expectClose(await quantizePerChannel(weights, 4), expected, { mistakes: mistakes(weights, 7) });
  });

  it('gives a column of zeros the scale 1', async () => {
    const weights = [
      [0, 1],
      [0, -1],
    ];
    expectClose(
      await quantizePerChannel(weights, 2),
      { levels: weights, scales: [1, 1] },
      {
        mistakes: [
          {
            when: (received: Quantized) =>
              received.scales?.[0] === 0 || received.levels?.flat().some(Number.isNaN),
            because: '0 / 0 is not a number. Where a whole column is 0, its scale is 1.',
          },
        ],
      },
    );
  });

  it('takes a single row', async () => {
    // The largest level of 3 bits is 3.
    const because = 'There is only one row here. As many columns as `weights[0]` has, so many scales.';
    const expected = { levels: [[3, -3]], scales: [2, 0.5] };
    expectClose(await quantizePerChannel([[6, -1.5]], 3), expected, {
      mistakes: [
        ...mistakes([[6, -1.5]], 3),
        { when: (came: Quantized) => came.scales?.length !== 2, because },
      ],
    });
  });

  it('agrees with quantizing each column by itself, on a random layer', async () => {
    const { normal } = random();
    const weights = Array.from({ length: 6 }, () => Array.from({ length: 4 }, (_, j) => normal() * 10 ** j));
    const scales = columns(weights).map((column) => largest(column) / 7);
    const levels = by(weights, (_, j) => scales[j]);
    expectClose(await quantizePerChannel(weights, 4), { levels, scales }, { mistakes: mistakes(weights, 7) });
  });

  it('leaves the weights alone', async () => {
    const weights = [
      [1, 5],
      [-2, 3],
    ];
    const { args } = await quantizePerChannel.withArguments(weights, 8);
    expectUnchanged(args, [weights, 8], 'Make new rows: `weights.map((row) => row.map(...))`.');
  });
});
