// The tests of quantizePerChannel: two columns by hand, an outlier, zeros, random layers.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { quantizePerChannel } = student<
  typeof import('../../../exercises/10-optimisations/quantize-per-channel')
>('10-optimisations/quantize-per-channel');

const largest = (weights: number[]): number => Math.max(...weights.map(Math.abs));

/** The levels by any scale for each place. */
const by = (weights: number[][], scale: (i: number, j: number) => number): number[][] =>
  weights.map((row, i) => row.map((weight, j) => Math.round(weight / scale(i, j))));

const columns = (weights: number[][]): number[][] => weights[0].map((_, j) => weights.map((row) => row[j]));

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
    expectClose(await quantizePerChannel(weights, 8), expected);
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
    expectClose(await quantizePerChannel(weights, 4), expected);
  });

  it('gives a column of zeros the scale 1', async () => {
    const weights = [
      [0, 1],
      [0, -1],
    ];
    expectClose(await quantizePerChannel(weights, 2), { levels: weights, scales: [1, 1] });
  });

  it('takes a single row', async () => {
    const expected = { levels: [[3, -3]], scales: [2, 0.5] };
    expectClose(await quantizePerChannel([[6, -1.5]], 3), expected);
  });

  it('agrees with quantizing each column by itself, on a random layer', async () => {
    const { normal } = random();
    const weights = Array.from({ length: 6 }, () => Array.from({ length: 4 }, (_, j) => normal() * 10 ** j));
    const scales = columns(weights).map((column) => largest(column) / 7);
    const levels = by(weights, (_, j) => scales[j]);
    expectClose(await quantizePerChannel(weights, 4), { levels, scales });
  });

  it('leaves the weights alone', async () => {
    const weights = [
      [1, 5],
      [-2, 3],
    ];
    const { args } = await quantizePerChannel.withArguments(weights, 8);
    expectUnchanged(args, [weights, 8], 'Make new rows: `weights.map((row) => row.map(...))`.');
  });

  it('is right for any weights', () => {
    const weights = inputs
      .shape()
      .chain(([rows, columns]) => inputs.table(rows, columns, { min: -1000, max: 1000 }));
    return law(
      quantizePerChannel,
      columnByColumn,
      inputs.args(weights, inputs.oneOf(8, 4, 2)).filter(clear),
      {
        examples: [
          [
            [
              [0, 1],
              [0, -2],
            ],
            8,
          ],
          [[[3], [-7]], 4],
        ],
      },
    );
  });
});

function channels(weights: number[][], bits: number) {
  return weights[0].map((_, j) => {
    const column = weights.map((row) => row[j]);
    const reach = Math.max(...column, ...column.map((weight) => -weight));
    return { column, scale: reach > 0 ? reach / (2 ** bits / 2 - 1) : 1 };
  });
}

/** No weight lies so near the middle between two levels that rounding errors decide. */
function clear([weights, bits]: [number[][], number]): boolean {
  return channels(weights, bits).every(({ column, scale }) =>
    column.every((weight) => Math.abs((Math.abs(weight / scale) % 1) - 0.5) > 1e-6),
  );
}

function columnByColumn(weights: number[][], bits: number) {
  const all = channels(weights, bits);
  const levels = weights.map((row) => row.map((weight, j) => Math.round(weight / all[j].scale)));
  return { levels, scales: all.map(({ scale }) => scale) };
}
