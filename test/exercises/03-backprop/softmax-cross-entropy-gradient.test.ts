// The tests of softmaxCrossEntropyGradient: quarters for a pencil, a law, central differences, large logits.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { softmaxCrossEntropyGradient } = student<
  typeof import('../../../exercises/03-backprop/softmax-cross-entropy-gradient')
>('03-backprop/softmax-cross-entropy-gradient');

describe('softmaxCrossEntropyGradient', () => {
  it('is plus and minus one quarter when the truth got three quarters', async () => {
    expectClose(await softmaxCrossEntropyGradient([0, Math.log(3)], 1), [0.25, -0.25]);
  });

  it('pulls the truth up by 0.9 when ten classes look equally likely', async () => {
    const expected = [0.1, 0.1, 0.1, -0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    expectClose(await softmaxCrossEntropyGradient(new Array(10).fill(0), 3), expected);
  });

  it('agrees with central differences of the loss', async () => {
    const next = random();
    const logits = Array.from({ length: 5 }, () => next.normal(0, 2));
    const label = next.integer(5);
    const expected = logits.map(
      (_, i) => (loss(moved(logits, i, 1e-5), label) - loss(moved(logits, i, -1e-5), label)) / 2e-5,
    );
    expectClose(await softmaxCrossEntropyGradient(logits, label), expected);
  });

  it('vanishes for a sure and right answer', async () => {
    expectClose(await softmaxCrossEntropyGradient([50, 0, 0], 0), [0, 0, 0]);
  });

  it('works for logits of 1000', async () => {
    expectClose(await softmaxCrossEntropyGradient([1000, 0], 1), [1, -1]);
  });

  it('works for logits of -1000', async () => {
    const logits = [-1000, -1000 + Math.log(3)];
    expectClose(await softmaxCrossEntropyGradient(logits, 0), [-0.75, 0.75]);
  });

  it('leaves the logits as they are', async () => {
    const { args } = await softmaxCrossEntropyGradient.withArguments([1, 2], 0);
    expectUnchanged(args, [[1, 2], 0], 'Build a new array, for instance with logits.map(...).');
  });

  it('is right for logits of any size', () =>
    law(softmaxCrossEntropyGradient, byOdds, inputs.labelled(), {
      examples: [
        [[1000, 0], 1],
        [[-1000, -1001], 0],
        [[3], 0],
        [[0, 2000], 0],
      ],
      tolerance: 1e-9,
    }));
});

/** The definition; safe for small logits. */
function loss(logits: number[], label: number): number {
  return Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)) - logits[label];
}

function moved(values: number[], index: number, by: number): number[] {
  return values.map((value, i) => (i === index ? value + by : value));
}

/** Each probability alone, from the odds of all classes against it. */
function byOdds(logits: number[], label: number): number[] {
  const shares = logits.map(
    (own) => 1 / logits.map((other) => Math.exp(other - own)).reduce((a, b) => a + b),
  );
  shares[label] -= 1;
  return shares;
}
