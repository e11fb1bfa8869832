// The tests of quantize and dequantize: levels and scale by hand, other bits, signs, zeros, the error of rounding.
import { expect } from 'chai';
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { quantize, dequantize } =
  student<typeof import('../../../exercises/10-optimisations/quantize')>('10-optimisations/quantize');

type Quantized = { levels: number[]; scale: number };

const TOO_MANY = 'The largest level is 2 ** (bits - 1) - 1: half of the patterns are negative, and one is 0.';

/** What many get by a scale of their own: the levels and the scale. */
const by = (weights: number[], scale: number, round = Math.round): Quantized => ({
  levels: weights.map((weight) => round(weight / scale)),
  scale,
});

describe('quantize', () => {
  it('makes the largest weight 127 at 8 bits, and the others in proportion', async () => {
    const weights = [2.54, 1.02, -0.6, 0];
    expectClose(await quantize(weights, 8), by(weights, 0.02), {
      mistakes: [
        { gives: by(weights, 2.54 / 128), because: `128 does not fit. ${TOO_MANY}` },
        { gives: by(weights, 2.54 / 255), because: `255 does not fit. ${TOO_MANY}` },
        { gives: by(weights, 2.54 / 256), because: `256 does not fit. ${TOO_MANY}` },
        {
          gives: { ...by(weights, 0.02), scale: 1 / 0.02 },
          because: 'The scale is upside down: it is what one level is worth, largest weight / largest level.',
        },
        {
          gives: { levels: [0, 0, 0, 0], scale: 0.02 },
          because: 'The weights were multiplied by the scale. How often does it go into a weight? Divide.',
        },
        {
          gives: by(weights, 3.14 / 255),
          because:
            'Symmetric means: from -largest to +largest. The smallest weight plays no part of its own.',
        },
        {
          when: (received: unknown) => Array.isArray(received),
          because: 'Return an object: { levels, scale }. Nobody can go back without the scale.',
        },
      ],
    });
  });

  it('goes by the absolute value: here the largest is negative', async () => {
    const weights = [1, -7, 2];
    expectClose(await quantize(weights, 4), by(weights, 1), {
      mistakes: [
        { gives: by(weights, 2 / 7), because: 'The largest absolute weight is 7: take Math.abs first.' },
        { gives: by(weights, -1), because: 'The scale is positive: take Math.abs of the weight.' },
        { gives: by(weights, 7 / 127), because: '127 belongs to 8 bits. At 4 bits the largest level is 7.' },
      ],
    });
  });

  it('takes the nearest level', async () => {
    const weights = [7, 2.8, -2.8, 1.2];
    expectClose(
      await quantize(weights, 4),
      { levels: [7, 3, -3, 1], scale: 1 },
      {
        mistakes: [
          {
            when: (received: Quantized) => received.levels?.some((level) => !Number.isInteger(level)),
            because: 'Levels are whole numbers: round the quotient.',
          },
          {
            gives: by(weights, 1, Math.trunc),
            because: '2.8 is nearer to 3 than to 2: round, do not cut off.',
          },
          {
            gives: by(weights, 1, Math.floor),
            because: '2.8 is nearer to 3 than to 2: round to the nearest.',
          },
          {
            gives: by(weights, 1, Math.ceil),
            because: '1.2 is nearer to 1 than to 2: round to the nearest.',
          },
        ],
      },
    );
  });

  it('has only -1, 0 and 1 at 2 bits', async () => {
    expectClose(
      await quantize([0.3, -0.2, 0.1, -0.02], 2),
      { levels: [1, -1, 0, 0], scale: 0.3 },
      {
        mistakes: [
          {
            when: (received: Quantized) => received.levels?.some((level) => Math.abs(level) > 1),
            because: `At 2 bits the largest level is 1. ${TOO_MANY}`,
          },
        ],
      },
    );
  });

  it('gives zeros the scale 1', async () => {
    expectClose(
      await quantize([0, 0], 8),
      { levels: [0, 0], scale: 1 },
      {
        mistakes: [
          {
            when: (received: Quantized) => received.scale === 0 || received.levels?.some(Number.isNaN),
            because: '0 / 0 is not a number. Where all weights are 0, take the scale 1.',
          },
        ],
      },
    );
  });

  it('leaves the weights alone', async () => {
    const { args } = await quantize.withArguments([1, -2], 8);
    expectUnchanged(args, [[1, -2], 8], 'Make a new list: `weights.map(...)`.');
  });
});

describe('dequantize', () => {
  it('multiplies each level by the scale', async () => {
    expectClose(await dequantize({ levels: [3, -4, 0], scale: 0.5 }), [1.5, -2, 0], {
      mistakes: [
        { gives: [6, -8, 0], because: 'That is level / scale. A level is worth `scale`: multiply.' },
        { gives: [3, -4, 0], because: 'These are the levels. Each is worth `scale`.' },
      ],
    });
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
});
