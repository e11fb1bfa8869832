// The tests of quantize and dequantize: levels and scale with a pencil, then the nearest level, and the way back.
import { expectClose, inputs, law, student } from 'course/grading';

const { quantize, dequantize } =
  student<typeof import('../../../exercises/10-optimisations/quantize')>('10-optimisations/quantize');

const IN_PLACE = 'Make a new list: `weights.map(...)`.';

const weights = inputs
  .args(inputs.numbers({ min: -100, max: 100 }), inputs.oneOf(1, 0.01, 7))
  .map(([numbers, unit]) => numbers.map((number) => number * unit));
const layers = inputs.args(weights, inputs.oneOf(8, 4, 2)).filter(([all, bits]) => hasNoTie(all, bits));
const quantized = inputs.object({
  levels: inputs.list(inputs.count(-127, 127), { least: 0 }),
  scale: inputs.oneOf(0.5, 0.01, 1 / 3, 2, 1, 0.00123),
});

describe('quantize', () => {
  it('gives what a pencil gives', async () => {
    expectClose(await quantize([2.54, 1.02, -0.6, 0], 8), { levels: [127, 51, -30, 0], scale: 0.02 });
    expectClose(await quantize([1, -7, 2], 4), { levels: [1, -7, 2], scale: 1 });
    expectClose(await quantize([0.3, -0.2, 0.1, -0.02], 2), { levels: [1, -1, 0, 0], scale: 0.3 });
  });

  it('takes the nearest of the levels', () =>
    law(quantize, nearest, layers, {
      examples: [
        [[0, 0], 8],
        [[0], 2],
        [[7, 2.8, -2.8, 1.2], 4],
        [[-3], 2],
      ],
      unchanged: IN_PLACE,
      fresh: true,
    }));
});

describe('dequantize', () => {
  it('gives what a pencil gives', async () => {
    expectClose(await dequantize({ levels: [3, -4, 0], scale: 0.5 }), [1.5, -2, 0]);
  });

  it('counts the scale as often as the level says', () =>
    law(dequantize, counted, inputs.args(quantized), {
      examples: [[{ levels: [], scale: 2 }]],
      unchanged: 'Make a new list: `quantized.levels.map(...)`.',
      fresh: true,
    }));
});

/** What one level is worth: the weight that is the farthest from 0 gets the last one. */
function stepOf(weights: number[], last: number): number {
  const [farthest] = [...weights].sort((a, b) => Math.abs(b) - Math.abs(a));
  return Math.abs(farthest) / last || 1;
}

/** All levels are tried for each weight. */
function nearest(weights: number[], bits: number): { levels: number[]; scale: number } {
  const last = 2 ** (bits - 1) - 1;
  const scale = stepOf(weights, last);
  const levels = weights.map((weight) => {
    let best = 0;
    for (let level = -last; level <= last; level++) {
      if (Math.abs(level * scale - weight) < Math.abs(best * scale - weight)) best = level;
    }
    return best;
  });
  return { levels, scale };
}

/** Whether no weight lies half-way between two levels, where both are right. */
function hasNoTie(weights: number[], bits: number): boolean {
  const scale = stepOf(weights, 2 ** (bits - 1) - 1);
  return weights.every((weight) => Math.abs((Math.abs(weight / scale) % 1) - 0.5) > 1e-6);
}

function counted({ levels, scale }: { levels: number[]; scale: number }): number[] {
  return levels.map((level) => {
    let weight = 0;
    for (let times = 0; times < Math.abs(level); times++) weight += Math.sign(level) * scale;
    return weight;
  });
}
