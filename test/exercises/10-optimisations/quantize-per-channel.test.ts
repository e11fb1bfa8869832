// The tests of quantizePerChannel: columns with a pencil, then every column by itself in layers of every shape.
import { expectClose, inputs, law, student } from 'course/grading';

const { quantizePerChannel } = student<
  typeof import('../../../exercises/10-optimisations/quantize-per-channel')
>('10-optimisations/quantize-per-channel');

const NEW_ROWS = 'Make new rows: `weights.map((row) => row.map(...))`.';

/** Columns of different sizes, some of them of zeros alone. */
const layer = inputs
  .shape()
  .chain(([rows, columns]) =>
    inputs
      .args(
        inputs.table(rows, columns, { min: -9, max: 9 }),
        inputs.args<number[]>(...Array.from({ length: columns }, () => inputs.oneOf(1, 1, 100, 0.01, 0))),
      )
      .map(([weights, units]) => weights.map((row) => row.map((weight, j) => weight * units[j]))),
  );
const layers = inputs.args(layer, inputs.oneOf(8, 4, 2)).filter(([weights, bits]) => hasNoTie(weights, bits));

describe('quantizePerChannel', () => {
  it('gives what a pencil gives', async () => {
    const tall = [[100, 0.7], [3, -0.1], [-2, 0.3]]; // biome-ignore format: one row for each input
    expectClose(await quantizePerChannel(tall, 4), {
      levels: [[7, 7], [0, -1], [0, 3]], // biome-ignore format: one row for each input
      scales: [100 / 7, 0.1],
    });
    const wide = [[1.27, 254, 10], [-0.5, 20, -12.7]]; // biome-ignore format: one row for each input
    expectClose(await quantizePerChannel(wide, 8), {
      levels: [[127, 127, 100], [-50, 10, -127]], // biome-ignore format: one row for each input
      scales: [0.01, 2, 0.1],
    });
  });

  it('takes the nearest level of each column by itself', () =>
    law(quantizePerChannel, columnByColumn, layers, {
      examples: [
        [[[0, 1], [0, -1]], 2],
        [[[0]], 8],
        [[[6, -1.4]], 4],
        [[[1], [-7], [2.8]], 4],
      ], // biome-ignore format: one row for each input
      unchanged: NEW_ROWS,
      fresh: true,
    }));
});

function columnsOf(weights: number[][]): number[][] {
  return weights[0].map((_, j) => weights.map((row) => row[j]));
}

/** What one level is worth: the weight that is the farthest from 0 gets the last one. */
function stepOf(weights: number[], bits: number): number {
  const [farthest] = [...weights].sort((a, b) => Math.abs(b) - Math.abs(a));
  return Math.abs(farthest) / (2 ** (bits - 1) - 1) || 1;
}

/** Each column goes away from 0, level by level, for as long as that brings it nearer. */
function columnByColumn(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const scales = columnsOf(weights).map((column) => stepOf(column, bits));
  const levels = weights.map((row) =>
    row.map((weight, j) => {
      let level = 0;
      while (Math.abs(weight) - level * scales[j] > scales[j] / 2) level++;
      return Math.sign(weight) * level;
    }),
  );
  return { levels, scales };
}

/** Whether no weight lies half-way between two levels, where both are right. */
function hasNoTie(weights: number[][], bits: number): boolean {
  return columnsOf(weights).every((column) => {
    const scale = stepOf(column, bits);
    return column.every((weight) => Math.abs((Math.abs(weight / scale) % 1) - 0.5) > 1e-6);
  });
}
