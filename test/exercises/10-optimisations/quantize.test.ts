// The tests of quantize and dequantize: levels and scale by hand, other bits, signs, zeros, the error of rounding.
import { expect } from 'chai';
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { quantize, dequantize } =
  student<typeof import('../../../exercises/10-optimisations/quantize')>('10-optimisations/quantize');

type Quantized = { levels: number[]; scale: number };

/** What many get by a scale of their own: the levels and the scale. */
const by = (weights: number[], scale: number, round = Math.round): Quantized => ({
  levels: weights.map((weight) => round(weight / scale)),
  scale,
});

describe('quantize', () => {
  it('makes the largest weight 127 at 8 bits, and the others in proportion', async () => {
    const weights = [2.54, 1.02, -0.6, 0];
    expectClose(await quantize(weights, 8), by(weights, 0.02));
  });

  it('goes by the absolute value: here the largest is negative', async () => {
    const weights = [1, -7, 2];
    expectClose(await quantize(weights, 4), by(weights, 1));
  });

  it('takes the nearest level', async () => {
    const weights = [7, 2.8, -2.8, 1.2];
    expectClose(await quantize(weights, 4), { levels: [7, 3, -3, 1], scale: 1 });
  });

  it('has only -1, 0 and 1 at 2 bits', async () => {
    expectClose(await quantize([0.3, -0.2, 0.1, -0.02], 2), { levels: [1, -1, 0, 0], scale: 0.3 });
  });

  it('gives zeros the scale 1', async () => {
    expectClose(await quantize([0, 0], 8), { levels: [0, 0], scale: 1 });
  });

  it('leaves the weights alone', async () => {
    const { args } = await quantize.withArguments([1, -2], 8);
    expectUnchanged(args, [[1, -2], 8], 'Make a new list: `weights.map(...)`.');
  });

  it('is right for any weights', () =>
    law(
      quantize,
      byLevels,
      inputs.args(inputs.numbers({ min: -1000, max: 1000 }), inputs.oneOf(8, 4, 2)).filter(clear),
      {
        examples: [
          [[0, 0], 8],
          [[-7, 3], 4],
          [[1.27, -0.5], 8],
        ],
      },
    ));
});

describe('dequantize', () => {
  it('multiplies each level by the scale', async () => {
    expectClose(await dequantize({ levels: [3, -4, 0], scale: 0.5 }), [1.5, -2, 0]);
  });

  it('comes back within half a step of the weights', async () => {
    const { normal } = random();
    const weights = Array.from({ length: 50 }, () => normal());
    const step = Math.max(...weights.map(Math.abs)) / 127;
    const back = await dequantize(await quantize(weights, 8));
    expect(back.length, 'the number of weights that came back').to.equal(weights.length);
    const farthest = Math.max(...back.map((weight, i) => Math.abs(weight - weights[i])));
    expect(farthest, `the largest error, with a step of ${step}`).to.be.at.most(step / 2 + 1e-9);
  });

  it('is right for any levels', () =>
    law(
      dequantize,
      ({ levels, scale }) => Array.from(levels, (level) => scale * level),
      inputs.args(
        inputs.object({
          levels: inputs.list(inputs.count(-127, 127), { least: 0 }),
          scale: inputs.oneOf(1, 0.01, 2, 0.3),
        }),
      ),
      { fresh: true },
    ));
});

const levelOf = (weights: number[], bits: number, weight: number): number =>
  (weight * (2 ** bits / 2 - 1)) /
  (weights.reduce((most, each) => (Math.abs(each) > most ? Math.abs(each) : most), 0) || 1);

/** No weight lies so near the middle between two levels that rounding errors decide. */
function clear([weights, bits]: [number[], number]): boolean {
  return weights.every((weight) => Math.abs((Math.abs(levelOf(weights, bits, weight)) % 1) - 0.5) > 1e-6);
}

function byLevels(weights: number[], bits: number) {
  const [smallest, largest] = [Math.min(...weights, 0), Math.max(...weights, 0)];
  const reach = Math.max(-smallest, largest);
  return {
    levels: weights.map((weight) => Math.round(levelOf(weights, bits, weight))),
    scale: reach > 0 ? reach / (2 ** bits / 2 - 1) : 1,
  };
}
