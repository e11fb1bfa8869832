// The tests of loraForward: a pencil's numbers, an adapter that does nothing yet, other shapes, random adapters.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { loraForward } = student<typeof import('../../../exercises/12-fine-tuning/lora-forward')>(
  '12-fine-tuning/lora-forward',
);

type Adapted = [x: number[], kernel: number[][], down: number[][], up: number[][], scale: number];

const times = (row: number[], matrix: number[][]): number[] =>
  matrix[0].map((_, j) => matrix.reduce((sum, line, i) => sum + row[i] * line[j], 0));

const sum = (a: number[], b: number[], share = 1): number[] => a.map((value, i) => value + share * b[i]);

const turned = (matrix: number[][]): number[][] => matrix[0].map((_, j) => matrix.map((row) => row[j]));

const ON_ITS_SIDE = 'The kernel lies on its side: `kernel[i][j]` joins input i to output j.';

function mistakes([x, kernel, down, up, scale]: Adapted) {
  const [plain, correction] = [times(x, kernel), times(times(x, down), up)];
  const rank = up.length;
  const square = kernel.length === kernel[0].length;
  return [
    {
      gives: plain,
      because: 'That is the kernel’s answer alone: the adapter is missing.',
    },
    {
      gives: sum(plain, correction),
      because: 'The correction was not scaled: multiply (x A) B by `scale`.',
    },
    {
      gives: correction.map((value) => scale * value),
      because: 'That is the correction alone. It is added to x K, the answer of the frozen kernel.',
    },
    {
      gives: sum(plain, correction).map((value) => scale * value),
      because: 'Everything was scaled, the kernel’s answer too. `scale` belongs to the correction only.',
    },
    {
      gives: sum(plain, correction, 1 / scale),
      because: 'The correction was divided by `scale`. Multiply it.',
    },
    {
      when: (received: unknown) =>
        plain.length === x.length &&
        JSON.stringify(received) === JSON.stringify(sum(plain, times(times(plain, down), up), scale)),
      because: 'The adapter was given the kernel’s answer. It stands beside the kernel: both get x.',
    },
    {
      gives: sum(plain, correction, scale / rank),
      because: '`scale` was divided by the rank. It is alpha / rank already: multiply by it as it is.',
    },
    ...(square ? [{ gives: sum(times(x, turned(kernel)), correction, scale), because: ON_ITS_SIDE }] : []),
    {
      when: (received: unknown) => Array.isArray(received) && received.some(Number.isNaN),
      because:
        'Something that is not there was multiplied. Look at the shapes: `down` has a row for each input, `up` has one for each of the rank’s numbers.',
    },
  ];
}

async function expectAnswer(adapted: Adapted, expected: number[]): Promise<void> {
  expectClose(await loraForward(...adapted), expected, { mistakes: mistakes(adapted) });
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
    expectClose(await loraForward([10], [[2, 3, 5]], [[1]], [[1, 1, 1]], 0), [20, 30, 50], {
      mistakes: [
        { gives: [0, 0, 0], because: 'A scale of 0 switches the correction off, not the kernel.' },
        { gives: [30, 40, 60], because: 'The correction still counts: multiply it by `scale`, which is 0.' },
      ],
    });
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
});
