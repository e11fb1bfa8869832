// The tests of dense: first an example for a pencil, then random layers against the definition.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { dense } = student<typeof import('../../../exercises/01-forward-pass/dense')>('01-forward-pass/dense');

type Layer = { x: number[]; weights: number[][]; bias: number[] };

/** Three inputs, two outputs: 1 * 1 + 2 * 0 + 3 * 1 + 0.5 and 1 * 0 + 2 * 10 + 3 * 0 + 4. */
const PENCIL: Layer = { x: [1, 2, 3], weights: [[1, 0], [0, 10], [1, 0]], bias: [0.5, 4] }; // biome-ignore format: one row for each input
const RENAMED = 'const out = bias gives the same array a second name; [...bias] makes a copy.';
const SWAPPED =
  'Here rows and columns are swapped: weights has one row for each input, so weights[i][j] joins input i to output j.';
const NOTHING_THERE =
  'Here rows and columns are swapped, or bias[i] stands where bias[j] should. weights has one row for each input, bias one number for each output: output j takes x[i] * weights[i][j], and bias[j].';
const PER_INPUT =
  'One output came for each input. There is one for each bias, that is for each column of weights: weights[i][j] joins input i to output j.';

describe('dense', () => {
  it('gives what a pencil gives', async () => {
    const { value, args } = await dense.withArguments(PENCIL.x, PENCIL.weights, PENCIL.bias);
    const renamed = {
      when: () => args[2].join() !== PENCIL.bias.join(),
      because: `The bias you were given has changed. ${RENAMED}`,
    };
    expectClose(value, [4.5, 24], { mistakes: [renamed, ...mistakes(PENCIL)] });
  });

  it('works with as many outputs as inputs', async () => {
    const square = { x: [1, 2], weights: [[1, 2], [10, 20]], bias: [0, 100] }; // biome-ignore format: one row for each input
    const given = { gives: [5, 150], because: SWAPPED };
    const { x, weights, bias } = square;
    expectClose(await dense(x, weights, bias), [21, 142], { mistakes: [given, ...mistakes(square)] });
  });

  it('works with more outputs than inputs', async () => {
    const wide = { x: [2], weights: [[1, 3, -1]], bias: [0, 1, 5] };
    expectClose(await dense(wide.x, wide.weights, wide.bias), [2, 7, 3], { mistakes: mistakes(wide) });
  });

  it('lets an output be negative', async () => {
    expectClose(await dense([1, 2], [[1], [-3]], [1]), [-4], {
      mistakes: [
        {
          gives: [0],
          because: 'The sum is negative and may stay so: relu is a step of its own, after dense.',
        },
        {
          gives: [4],
          because: 'The sum is negative and may stay so: nothing takes its absolute value here.',
        },
      ],
    });
  });

  it('is right for a random layer', async () => {
    const layer = randomLayer();
    const { x, weights, bias } = layer;
    expectClose(await dense(x, weights, bias), definition(layer), { mistakes: mistakes(layer) });
  });

  it('gives the bias when every input is 0', async () => {
    const { weights, bias } = randomLayer();
    const zeros = weights.map(() => 0);
    expectClose(await dense(zeros, weights, bias), bias);
  });

  it('leaves x, weights and bias as they are', async () => {
    const { x, weights, bias } = PENCIL;
    const { args } = await dense.withArguments(x, weights, bias);
    expectUnchanged(args, [x, weights, bias], RENAMED);
  });
});

/** The definition, letter by letter: outputs start at the bias, then one product after the other is added. */
function definition({ x, weights, bias }: Layer): number[] {
  const outputs = [...bias];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < bias.length; j++) outputs[j] += x[i] * weights[i][j];
  }
  return outputs;
}

/** The mistakes that learners make, and what each gives for this layer. */
function mistakes(layer: Layer): Mistake[] {
  const { x, weights, bias } = layer;
  const right = definition(layer);
  const sums = right.map((value, j) => value - bias[j]);
  const total = right.reduce((sum, value) => sum + value, 0);
  return [
    { gives: sums, because: 'The bias is missing: add bias[j] to output j.' },
    {
      gives: right.map((value, j) => value + bias[j] * (x.length - 1)),
      because: 'The bias is added once for each input: add bias[j] once, outside the loop over the inputs.',
    },
    { when: (came: unknown[]) => came.length === x.length && x.length !== bias.length, because: PER_INPUT },
    {
      gives: right.map((_, j) =>
        x.slice(0, bias.length).reduce((sum, value, i) => sum + value * weights[i]?.[j], bias[j]),
      ),
      because:
        'Not all inputs were added up: the inner loop has to run over x, which may be longer than bias.',
    },
    { when: (came: unknown[]) => came.some(Number.isNaN), because: NOTHING_THERE },
    {
      gives: sums.map((_, j) => weights[0][j] * x[0] + bias[j]),
      because: 'Only the first input counts: the sum has to run over all inputs.',
    },
    { gives: right[0], because: 'That is output 0 alone. Return an array with one number for each output.' },
    { gives: total, because: 'All outputs were added up to one number. Keep one sum for each output.' },
  ];
}

function randomLayer(): Layer {
  const next = random();
  const draw = (count: number): number[] => Array.from({ length: count }, () => next.normal());
  const [inputs, outputs] = [4 + next.integer(3), 2 + next.integer(2)];
  return {
    x: draw(inputs),
    weights: Array.from({ length: inputs }, () => draw(outputs)),
    bias: draw(outputs),
  };
}
