// The tests of loraMerge: a pencil's numbers, other shapes, taking an adapter off again, random adapters.
import { expect } from 'chai';
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { loraMerge } =
  student<typeof import('../../../exercises/12-fine-tuning/lora-merge')>('12-fine-tuning/lora-merge');

type Adapter = [kernel: number[][], down: number[][], up: number[][], scale: number];

/** A B, from the pairs that are multiplied: `pick` says which of them are added up. */
const product = (down: number[][], up: number[][], pick = (terms: number[]) => terms): number[][] =>
  down.map((row) => up[0].map((_, j) => add(pick(row.map((value, r) => value * up[r][j])))));

const add = (terms: number[]): number => terms.reduce((sum, term) => sum + term, 0);

const plus = (a: number[][], b: number[][], share = 1): number[][] =>
  a.map((row, i) => row.map((value, j) => value + share * b[i][j]));

async function expectMerged(adapter: Adapter, expected: number[][]): Promise<void> {
  expectClose(await loraMerge(...adapter), expected);
}

describe('loraMerge', () => {
  it('adds the scaled product of A and B to the kernel', async () => {
    const kernel = [
      [1, 0],
      [0, 10],
    ];
    // A B = [[2, -1], [6, -3]].
    await expectMerged(
      [kernel, [[1], [3]], [[2, -1]], 0.5],
      [
        [2, -0.5],
        [3, 8.5],
      ],
    );
  });

  it('adds up over the rank, in a kernel that is not square', async () => {
    const kernel = [
      [0, 0, 1],
      [100, 0, 0],
    ];
    const down = [
      [1, 2],
      [0, 3],
    ];
    const up = [
      [1, 0, 4],
      [1, 5, 0],
    ];
    // A B = [[1 + 2, 10, 4], [3, 15, 0]].
    await expectMerged(
      [kernel, down, up, 2],
      [
        [6, 20, 9],
        [106, 30, 0],
      ],
    );
  });

  it('changes no number while `up` is 0', async () => {
    const kernel = [
      [1, 2],
      [3, 4],
    ];
    await expectMerged([kernel, [[5], [6]], [[0, 0]], 3], kernel);
  });

  it('gives one product with the same answers as two paths, on random numbers', async () => {
    const { normal, integer } = random();
    const [inputs, outputs, rank] = [2 + integer(4), 2 + integer(4), 1 + integer(3)];
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => normal()));
    const [kernel, down, up] = [matrix(inputs, outputs), matrix(inputs, rank), matrix(rank, outputs)];
    const x = matrix(1, inputs);
    const merged = await loraMerge(kernel, down, up, 0.7);
    const lengths = kernel.map((row) => row.length);
    expect(
      merged.map((row) => row.length),
      'the lengths of the rows, which are those of K',
    ).to.eql(lengths);
    const beside = plus(product(x, kernel), product(product(x, down), up), 0.7);
    expectClose(product(x, merged), beside);
  });

  it('takes the adapter off again with the opposite scale', async () => {
    const { normal } = random();
    const kernel = [
      [normal(), normal()],
      [normal(), normal()],
    ];
    const [down, up] = [[[normal()], [normal()]], [[normal(), normal()]]];
    expectClose(await loraMerge(await loraMerge(kernel, down, up, 2), down, up, -2), kernel);
  });

  it('leaves the frozen kernel alone', async () => {
    const given: Adapter = [[[1, 2]], [[3]], [[4, 5]], 2];
    const { args } = await loraMerge.withArguments(...given);
    expectUnchanged(args, [...given], 'Make new rows: `kernel.map((row, i) => row.map(...))`.');
  });

  it('is right for any kernel and adapter', () => {
    const range = { min: -9, max: 9 };
    return law(
      loraMerge,
      entryByEntry,
      inputs
        .args(inputs.count(1, 4), inputs.count(1, 4), inputs.count(1, 3), inputs.oneOf(0.5, 1, 2, 0, -1))
        .chain(([rows, columns, rank, scale]) =>
          inputs
            .args(
              inputs.table(rows, columns, range),
              inputs.table(rows, rank, range),
              inputs.table(rank, columns, range),
            )
            .map(([kernel, down, up]) => [kernel, down, up, scale]),
        ),
      { fresh: true },
    );
  });
});

function entryByEntry(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const merged = structuredClone(kernel);
  for (let r = 0; r < up.length; r++) {
    for (let i = 0; i < merged.length; i++) {
      for (let j = 0; j < up[r].length; j++) merged[i][j] += scale * down[i][r] * up[r][j];
    }
  }
  return merged;
}
