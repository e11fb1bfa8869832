// The tests of loraForward: a pencil's numbers, an adapter that does nothing yet, other shapes, random adapters.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { loraForward } = student<typeof import('../../../exercises/12-fine-tuning/lora-forward')>(
  '12-fine-tuning/lora-forward',
);

type Adapted = [x: number[], kernel: number[][], down: number[][], up: number[][], scale: number];

const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => matrix.reduce((sum, line, i) => sum + row[i] * line[j], 0));

const sum = (a: number[], b: number[], share = 1): number[] => a.map((value, i) => value + share * b[i]);

async function expectAnswer(adapted: Adapted, expected: number[]): Promise<void> {
  expectClose(await loraForward(...adapted), expected);
}

describe('loraForward', () => {
  it('adds the scaled correction to the answer of the kernel', async () => {
    const kernel = [
      [1, 0],
      [4, 10],
    ];
    // x K = [9, 20], x A = [3], (x A) B = [6, -3].
    await expectAnswer([[1, 2], kernel, [[1], [1]], [[2, -1]], 0.5], [12, 18.5]);
  });

  it('answers as the kernel does while `up` is 0, as at the start of a training', async () => {
    const kernel = [
      [1, 2],
      [3, 4],
    ];
    await expectAnswer([[1, 1], kernel, [[7], [9]], [[0, 0]], 2], [4, 6]);
  });

  it('takes a rank of two, and more inputs than outputs', async () => {
    const kernel = [
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    const down = [
      [1, 0],
      [0, 1],
      [1, -1],
    ];
    const up = [
      [1, 10],
      [0, 2],
    ];
    // x K = [4, 5], x A = [4, -1], (x A) B = [4, 38].
    await expectAnswer([[1, 2, 3], kernel, down, up, 3], [16, 119]);
  });

  it('is switched off by a scale of 0', async () => {
    expectClose(await loraForward([10], [[2, 3, 5]], [[1]], [[1, 1, 1]], 0), [20, 30, 50]);
  });

  it('agrees with the kernel K + scale A B, on random numbers', async () => {
    const { normal, integer } = random();
    const [inputs, outputs, rank] = [2 + integer(5), 2 + integer(5), 1 + integer(3)];
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => normal()));
    const [kernel, down, up] = [matrix(inputs, outputs), matrix(inputs, rank), matrix(rank, outputs)];
    const [x] = matrix(1, inputs);
    const merged = kernel.map((row, i) => sum(row, times(down[i], up), 1.5));
    await expectAnswer([x, kernel, down, up, 1.5], times(x, merged));
  });

  it('leaves what it was given alone', async () => {
    const given: Adapted = [[1, 2], [[1], [2]], [[3], [4]], [[5]], 2];
    const { args } = await loraForward.withArguments(...given);
    expectUnchanged(args, [...given], 'The kernel is frozen: make a new list for the answer.');
  });

  it('is right for any kernel and adapter', () => {
    const range = { min: -9, max: 9 };
    return law(
      loraForward,
      entryByEntry,
      inputs
        .args(inputs.count(1, 4), inputs.count(1, 4), inputs.count(1, 3), inputs.oneOf(0.5, 1, 2, 0, -1))
        .chain(([rows, columns, rank, scale]) =>
          inputs
            .args(
              inputs.vector(rows, range),
              inputs.table(rows, columns, range),
              inputs.table(rows, rank, range),
              inputs.table(rank, columns, range),
            )
            .map(([x, kernel, down, up]) => [x, kernel, down, up, scale]),
        ),
    );
  });
});

function entryByEntry(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  return up[0].map((_, j) => {
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      sum += x[i] * kernel[i][j];
      for (let r = 0; r < up.length; r++) sum += x[i] * down[i][r] * up[r][j] * scale;
    }
    return sum;
  });
}
