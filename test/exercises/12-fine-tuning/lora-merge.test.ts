// The tests of loraMerge: a pencil's numbers, other shapes, taking an adapter off again, random adapters.
import { expect } from 'chai';
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { loraMerge } =
  student<typeof import('../../../exercises/12-fine-tuning/lora-merge')>('12-fine-tuning/lora-merge');

type Adapter = [kernel: number[][], down: number[][], up: number[][], scale: number];

/** A B, from the pairs that are multiplied: `pick` says which of them are added up. */
const product = (down: number[][], up: number[][], pick = (terms: number[]) => terms): number[][] =>
  down.map((row) => up[0].map((_, j) => add(pick(row.map((value, r) => value * up[r][j])))));

const add = (terms: number[]): number => terms.reduce((sum, term) => sum + term, 0);

const plus = (a: number[][], b: number[][], share = 1): number[][] =>
  a.map((row, i) => row.map((value, j) => value + share * b[i][j]));

const turned = (matrix: number[][]): number[][] => matrix[0].map((_, j) => matrix.map((row) => row[j]));

const ON_ITS_SIDE = 'The correction lies on its side: entry (i, j) adds up down[i][r] * up[r][j].';

type Known = { gives?: number[][]; when?: (received: unknown) => boolean; because: string };

function mistakes([kernel, down, up, scale]: Adapter): Known[] {
  const correction = product(down, up);
  const square = kernel.length === kernel[0].length;
  return [
    { gives: kernel, because: 'The kernel came back as it was: the adapter is missing.' },
    {
      gives: plus(kernel, correction),
      because: 'A B was not scaled: multiply it by `scale` before you add it.',
    },
    {
      gives: correction.map((row) => row.map((value) => scale * value)),
      because: 'That is the correction alone. Add it to the kernel.',
    },
    {
      gives: plus(kernel, correction).map((row) => row.map((value) => scale * value)),
      because: 'Everything was scaled, the kernel too. `scale` belongs to A B only.',
    },
    {
      gives: plus(
        kernel,
        product(down, up, (terms) => terms.slice(-1)),
        scale,
      ),
      because: 'Only the last of the rank’s numbers counted. Add them up: `sum +=`, not `sum =`.',
    },
    {
      gives: plus(
        kernel,
        product(down, up, (terms) => terms.slice(0, 1)),
        scale,
      ),
      because: 'Only the first of the rank’s numbers counted. Add up down[i][r] * up[r][j] for every r.',
    },
    ...(square ? [{ gives: plus(kernel, turned(correction), scale), because: ON_ITS_SIDE }] : []),
    {
      when: (received: unknown) => Array.isArray(received) && received.flat().some(Number.isNaN),
      because:
        'Something that is not there was multiplied. Entry (i, j) takes row i of `down` and column j of `up`.',
    },
  ];
}

async function expectMerged(adapter: Adapter, expected: number[][]): Promise<void> {
  expectClose(await loraMerge(...adapter), expected, { mistakes: mistakes(adapter) });
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
    const known = mistakes([kernel, down, up, 0.7]).flatMap(({ gives, because }) =>
      gives ? [{ gives: product(x, gives), because }] : [],
    );
    expectClose(product(x, merged), beside, { mistakes: known });
  });

  it('takes the adapter off again with the opposite scale', async () => {
    const { normal } = random();
    const kernel = [
      [normal(), normal()],
      [normal(), normal()],
    ];
    const [down, up] = [[[normal()], [normal()]], [[normal(), normal()]]];
    expectClose(await loraMerge(await loraMerge(kernel, down, up, 2), down, up, -2), kernel, {
      mistakes: [
        { when: () => true, because: 'K + 2 A B - 2 A B is K again: add scale times A B, no more.' },
      ],
    });
  });

  it('leaves the frozen kernel alone', async () => {
    const given: Adapter = [[[1, 2]], [[3]], [[4, 5]], 2];
    const { args } = await loraMerge.withArguments(...given);
    expectUnchanged(args, [...given], 'Make new rows: `kernel.map((row, i) => row.map(...))`.');
  });
});
