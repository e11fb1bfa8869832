// The tests of softmaxCrossEntropyGradient: quarters for a pencil, a law, central differences, large logits.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { softmaxCrossEntropyGradient } = student<
  typeof import('../../../exercises/03-backprop/softmax-cross-entropy-gradient')
>('03-backprop/softmax-cross-entropy-gradient');

/** For probabilities 0.25 and 0.75, when class 1 is the truth. */
const FOR_QUARTERS: Mistake[] = [
  {
    gives: [-0.25, 0.25],
    because:
      'The sign is turned: probability minus 1, not 1 minus probability. A gradient points to more loss.',
  },
  { gives: [0.25, 0.75], because: 'These are the probabilities. Subtract 1 from that of the true class.' },
  {
    gives: [0, -0.25],
    because:
      'Only the true class has a gradient here. The other logits matter too: each raises the loss by its probability.',
  },
  {
    gives: [-0.75, 0.75],
    because: 'The 1 was subtracted at index 0. Classes are counted from 0: label 1 stands at index 1.',
  },
  {
    gives: [-0.75, -0.25],
    because: 'The 1 was subtracted from every class. Subtract it from the true class only.',
  },
  {
    gives: [0.125, -0.125],
    because:
      'This was divided by the number of classes. The loss of one answer is not a mean: do not divide.',
  },
  {
    gives: [0, -4 / 3],
    because:
      'That is the gradient by the probabilities, -1 / p. One more step of the chain rule, through softmax, leads to the logits.',
  },
  {
    gives: [0, Math.log(3) - 1],
    because: 'The 1 was subtracted from the logit. Turn the logits into probabilities first.',
  },
  {
    gives: [0.25, -1],
    because: 'The 1 took the place of the probability. Subtract it: 0.75 − 1 is −0.25.',
  },
  {
    when: (received: unknown) => typeof received === 'number',
    because: 'One slope for each logit, also for the wrong classes.',
  },
];

const OVERFLOW =
  'Math.exp(1000) is Infinity, and Infinity / Infinity is NaN. Subtract the largest logit before Math.exp, as in softmax.';

const FROM_ZERO =
  'Every exponential became 0, and 0 / 0 is NaN. The number to subtract is the largest logit itself, even when it is below 0.';

describe('softmaxCrossEntropyGradient', () => {
  it('is plus and minus one quarter when the truth got three quarters', async () => {
    expectClose(await softmaxCrossEntropyGradient([0, Math.log(3)], 1), [0.25, -0.25], {
      mistakes: FOR_QUARTERS,
    });
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
    expectClose(await softmaxCrossEntropyGradient([1000, 0], 1), [1, -1], {
      mistakes: [{ when: hasNaN, because: OVERFLOW }],
    });
  });

  it('works for logits of -1000', async () => {
    const logits = [-1000, -1000 + Math.log(3)];
    expectClose(await softmaxCrossEntropyGradient(logits, 0), [-0.75, 0.75], {
      mistakes: [{ when: hasNaN, because: FROM_ZERO }],
    });
  });

  it('leaves the logits as they are', async () => {
    const { args } = await softmaxCrossEntropyGradient.withArguments([1, 2], 0);
    expectUnchanged(args, [[1, 2], 0], 'Build a new array, for instance with logits.map(...).');
  });
});

/** The definition; safe for small logits. */
function loss(logits: number[], label: number): number {
  return Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)) - logits[label];
}

function moved(values: number[], index: number, by: number): number[] {
  return values.map((value, i) => (i === index ? value + by : value));
}

function hasNaN(received: unknown): boolean {
  return Array.isArray(received) && received.some(Number.isNaN);
}
