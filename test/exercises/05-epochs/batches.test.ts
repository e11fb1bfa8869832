// The tests of batches: five rows with a pencil, a fit without rest, sizes at the edges, then random sizes by a law.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { batches } = student<typeof import('../../../exercises/05-epochs/batches')>('05-epochs/batches');

const FOR_FIVE: Mistake[] = [
  { gives: [[7, 3], [9, 1]], because: 'The last batch is missing: one row is left over, and it is a batch of its own.' },
  { gives: [[7, 3], [9, 1], [5, undefined]], because: 'The last batch was filled with undefined. It is smaller: stop at the end of rows.' },
  { gives: [[7, 3], [9, 1], [5, 7]], because: 'The last batch was filled up from the beginning. It stays smaller, so that every row is seen once.' },
  { gives: [[7, 3, 9], [1, 5]], because: 'batchSize is how many rows are in a batch, not how many batches there are.' },
  { gives: [[7, 3], [3, 9], [9, 1], [1, 5], [5]], because: 'The batches overlap. The next one begins batchSize rows later: start += batchSize.' },
  { gives: [[7, 3, 9], [9, 1, 5], [5]], because: 'Each batch has one row too many: slice(start, end) stops before end.' },
  { gives: [[7, 3], [], []], because: 'slice(start, end) asks for the end, not for the length: the end is start + batchSize.' },
  { gives: [[7, 1], [3, 5], [9]], because: 'The rows were dealt out like cards. A batch is a run of neighbours in rows.' },
  { gives: [7, 3, 9, 1, 5], because: 'The rows came back in one piece. Return an array of batches, each an array of rows.' },
  { gives: [[7, 3], [9, 1, 5]], because: 'The row that is left over was added to the batch before it. It is a batch of its own.' },
]; // biome-ignore format: one mistake a line

describe('batches', () => {
  it('cuts five rows into batches of two', async () => {
    expectClose(await batches([7, 3, 9, 1, 5], 2), [[7, 3], [9, 1], [5]], { mistakes: FOR_FIVE });
  });

  it('leaves nothing over when the rows divide evenly', async () => {
    const empty = 'There is an empty batch at the end. Stop when no rows are left: start < rows.length.';
    expectClose(await batches([4, 8, 6, 2], 2), [[4, 8], [6, 2]], { mistakes: [{ gives: [[4, 8], [6, 2], []], because: empty }] }); // biome-ignore format: one row a batch
  });

  it('gives one batch when all the rows fit', async () => {
    expectClose(await batches([4, 8], 10), [[4, 8]]);
  });

  it('gives one batch for each row when the size is 1', async () => {
    expectClose(await batches([4, 8, 6], 1), [[4], [8], [6]]);
  });

  it('gives no batch when there are no rows', async () => {
    expectClose(await batches([], 4), [], {
      mistakes: [{ gives: [[]], because: 'There are no rows here, so there is no batch, not an empty one.' }],
    });
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
});
