// The tests of denseBackward: each of its three gradients with a pencil, then all against central differences.
import { expect } from 'chai';
import { expectClose, type Mistake, random, student } from 'course/grading';

const { denseBackward } = student<typeof import('../../../exercises/03-backprop/dense-backward')>(
  '03-backprop/dense-backward',
);

type Parts = { x: number[]; weights: number[][]; bias: number[] };
type Layer = { x: number[]; weights: number[][]; gradient: number[] };

/** Two inputs, two outputs, as in the task. */
const SQUARE: Layer = { x: [5, 7], weights: [[1, 2], [3, 4]], gradient: [1, 10] }; // biome-ignore format: one row for each input
/** Three inputs, two outputs. */
const TALL: Layer = { x: [1, 2, 3], weights: [[1, 0], [0, 10], [1, 0]], gradient: [2, -1] }; // biome-ignore format: one row for each input

const SUMMED = 'Each bias belongs to one output: do not add them up.';
const ONE_ROW =
  'All rows are one and the same array: fill puts it into every place. Make a new row for each input, with map.';

/** For SQUARE, where the right answer is [1, 10]. */
const BIAS: Mistake[] = [
  {
    gives: [1, 1],
    because:
      'These are the slopes of the outputs by their bias. Multiply each by the gradient of its output.',
  },
  {
    gives: [0, 0],
    because: 'The bias is a number that can change too: when bias[j] grows by 1, output j grows by 1.',
  },
  {
    gives: 11,
    because: SUMMED,
  },
  { gives: [11, 11], because: SUMMED },
  { gives: [11], because: SUMMED },
  {
    gives: [5, 70],
    because:
      'The gradient was multiplied by x. The bias is added after the products: nothing stands beside it.',
  },
];

/** For SQUARE, where the right answer is [[5, 50], [7, 70]]. */
const WEIGHTS: Mistake[] = [
  { gives: [[5, 7], [50, 70]], because: 'This is transposed. Row i belongs to input i, as in weights: x[i] * outputGradient[j] at (i, j).' },
  { gives: [[5, 5], [7, 7]], because: 'The gradient of the output is missing: multiply each x[i] by outputGradient[j].' },
  { gives: [[1, 20], [3, 40]], because: 'The gradient was multiplied by the weight. By a weight, the slope of x[i] * weights[i][j] is x[i].' },
  { gives: [[1, 10], [1, 10]], because: 'x is missing: the slope of x[i] * weights[i][j] by the weight is x[i].' },
  { gives: [[7, 70], [7, 70]], because: ONE_ROW },
  { gives: [[12, 120], [12, 120]], because: ONE_ROW },
]; // biome-ignore format: one mistake a line

/** For SQUARE, where the right answer is [21, 43]. */
const INPUTS: Mistake[] = [
  {
    gives: [31, 42],
    because:
      'Rows and columns are swapped: for input i add up weights[i][j] * outputGradient[j] over the outputs j.',
  },
  {
    gives: [3, 7],
    because:
      'The weights of each row were added up without the gradients: multiply each weight by outputGradient[j].',
  },
  {
    gives: [11, 11],
    because: 'The weights are missing: input i reaches output j with weight weights[i][j].',
  },
  {
    gives: [105, 301],
    because:
      'The sums are right, but multiplied by x. By an input, the slope of x[i] * weights[i][j] is the weight.',
  },
  {
    gives: [1, 3],
    because: 'Only the path through output 0 was counted. Input i reaches every output: add up all paths.',
  },
  {
    gives: [20, 40],
    because: 'Only the last path was kept: = replaced what the earlier outputs gave. Add up with +=.',
  },
];

describe('denseBackward', () => {
  it('gives the bias the gradient of its output', async () => {
    expectPart(await backward(SQUARE), 'bias', [1, 10], BIAS);
  });

  it('gives each weight its input times the gradient of its output', async () => {
    expectPart(await backward(SQUARE), 'weights', [[5, 50], [7, 70]], WEIGHTS); // biome-ignore format: one row for each input
  });

  it('gives each input the sum over all outputs it reached', async () => {
    expectPart(await backward(SQUARE), 'x', [21, 43], INPUTS);
  });

  it('works for more inputs than outputs', async () => {
    const expected = { x: [2, -10, 2], weights: [[2, -1], [4, -2], [6, -3]], bias: [2, -1] }; // biome-ignore format: one row for each input
    expectClose(await backward(TALL), expected);
  });

  it('agrees with central differences', async () => {
    const next = random();
    const draw = (count: number): number[] => Array.from({ length: count }, () => next.normal());
    const layer = { x: draw(3), weights: [draw(4), draw(4), draw(4)], gradient: draw(4) };
    expectClose(await backward(layer), slopes(layer));
  });

  it('leaves x and the weights as they are', async () => {
    const changed = 'What you were given has changed. Build new arrays for the gradients.';
    const { args } = await denseBackward.withArguments([1, 2], [[3], [4]], [5]);
    expect(args, changed).to.deep.equal([[1, 2], [[3], [4]], [5]]); // biome-ignore format: one line
  });
});

function backward({ x, weights, gradient }: Layer): Promise<Parts> {
  return denseBackward(x, weights, gradient);
}

/** Compares one of the three gradients; the message names it. Without one, it says what an answer looks like. */
function expectPart(received: Parts, name: keyof Parts, expected: unknown, mistakes: Mistake[]): void {
  const whole = { x: [21, 43], weights: [[5, 50], [7, 70]], bias: [1, 10] }; // biome-ignore format: one line
  const because = 'Return one object with three names: { x: ..., weights: ..., bias: ... }.';
  const isWhole = typeof received === 'object' && received !== null && Object.keys(whole).every((key) => key in received); // biome-ignore format: one line
  if (!isWhole) expectClose(received, whole, { mistakes: [{ when: () => true, because }] });
  const wrapped = mistakes.map((mistake) => ({
    because: `.${name} is wrong. ${mistake.because}`,
    gives: { [name]: mistake.gives },
  }));
  expectClose({ [name]: received[name] }, { [name]: expected }, { mistakes: wrapped });
}

/** Central differences of the sum of gradient[j] * output[j]: exact at any distance, as it is straight in each number. */
function slopes({ x, weights, gradient }: Layer): Parts {
  const bias = gradient.map(() => 0);
  const output = (j: number): number => x.reduce((sum, value, i) => sum + value * weights[i][j], bias[j]);
  const loss = (): number => gradient.reduce((sum, value, j) => sum + value * output(j), 0);
  const each = (list: number[]): number[] => list.map((_, i) => slope(list, i, loss));
  return { x: each(x), weights: weights.map(each), bias: each(bias) };
}

function slope(list: number[], index: number, loss: () => number): number {
  const value = list[index];
  list[index] = value + 0.5;
  const above = loss();
  list[index] = value - 0.5;
  const below = loss();
  list[index] = value;
  return above - below;
}
