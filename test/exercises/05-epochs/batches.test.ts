// The tests of batches: five rows with a pencil, a fit without rest, sizes at the edges, then random sizes by a law.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { batches } = student<typeof import('../../../exercises/05-epochs/batches')>('05-epochs/batches'); // biome-ignore format: one mistake a line

describe('batches', () => {
  it('cuts five rows into batches of two', async () => {
    expectClose(await batches([7, 3, 9, 1, 5], 2), [[7, 3], [9, 1], [5]]);
  });

  it('leaves nothing over when the rows divide evenly', async () => {
    expectClose(await batches([4, 8, 6, 2], 2), [[4, 8], [6, 2]]); // biome-ignore format: one row a batch
  });

  it('gives one batch when all the rows fit', async () => {
    expectClose(await batches([4, 8], 10), [[4, 8]]);
  });

  it('gives one batch for each row when the size is 1', async () => {
    expectClose(await batches([4, 8, 6], 1), [[4], [8], [6]]);
  });

  it('gives no batch when there are no rows', async () => {
    expectClose(await batches([], 4), []);
  });

  it('is right for random sizes', async () => {
    const next = random();
    const [whole, batchSize] = [2 + next.integer(4), 2 + next.integer(6)];
    const rest = 1 + next.integer(batchSize - 1);
    const cut = [...new Array<number>(whole).fill(batchSize), rest].map((size) =>
      Array.from({ length: size }, () => next.integer(1000)),
    );
    expectClose(await batches(cut.flat(), batchSize), cut);
  });

  it('leaves the rows as they are', async () => {
    const { args } = await batches.withArguments([4, 8, 6], 2);
    expectUnchanged(args, [[4, 8, 6]], 'rows.slice(...) copies, rows.splice(...) takes out.');
  });

  it('is right for any rows and sizes', () =>
    law(
      batches,
      rowByRow,
      inputs.args(inputs.list(inputs.count(0, 99), { least: 0, most: 9 }), inputs.count(1, 6)),
      {
        examples: [
          [[], 2],
          [[7], 1],
          [[1, 2], 2],
          [[0, 1, 2], 5],
        ],
      },
    ));
});

/** Each row joins the last batch, or begins the next where that one is full. */
function rowByRow(rows: number[], batchSize: number): number[][] {
  const filled: number[][] = [];
  for (const [i, row] of rows.entries()) {
    if (i % batchSize === 0) filled.push([]);
    filled[filled.length - 1].push(row);
  }
  return filled;
}
