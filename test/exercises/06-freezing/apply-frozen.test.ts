// The tests of applyFrozen: what learns with a pencil, what is frozen to the bit, and names that look alike.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { applyFrozen } =
  student<typeof import('../../../exercises/06-freezing/apply-frozen')>('06-freezing/apply-frozen');

describe('applyFrozen', () => {
  it('moves the tensors of a trainable layer against their gradient', async () => {
    const given = { 'layer1/bias': [4, 6] };
    expectClose(
      await applyFrozen(given, { 'layer1/bias': [10, -10] }, ['layer1'], 0.1),
      { 'layer1/bias': [3, 7] },
      {
        mistakes: [
          { gives: { 'layer1/bias': [5, 5] }, because: 'This goes uphill: subtract the gradient.' },
          {
            gives: given,
            because:
              'A trainable layer stayed as it was. The tensor layer1/bias belongs to the layer layer1: compare the part before the slash, and move what trainable names.',
          },
          {
            gives: { 'layer1/bias': [-6, 16] },
            because: 'The learning rate is missing: multiply the gradient by it.',
          },
        ],
      },
    );
  });

  it('gives a frozen tensor back as it was, although it has a gradient', async () => {
    const given = { 'layer1/bias': [5], 'layer2/bias': [7, 9] };
    const gradients = { 'layer1/bias': [20], 'layer2/bias': [10, -10] };
    expectClose(
      await applyFrozen(given, gradients, ['layer2'], 0.1),
      { 'layer1/bias': [5], 'layer2/bias': [6, 10] },
      {
        mistakes: [
          {
            gives: { 'layer1/bias': [3], 'layer2/bias': [6, 10] },
            because: 'A frozen tensor moved: layer1 is not in trainable, so its gradient must not be used.',
          },
          {
            gives: { 'layer2/bias': [6, 10] },
            because: 'The frozen tensors are gone. A model needs them to predict: return every tensor.',
          },
          {
            gives: { 'layer1/bias': [0], 'layer2/bias': [6, 10] },
            because: 'The frozen tensor became 0. Frozen means that it keeps its numbers.',
          },
          {
            gives: { 'layer1/bias': [3], 'layer2/bias': [7, 9] },
            because: 'It is the other way round: trainable names the layers that learn.',
          },
        ],
      },
    );
  });

  it('needs no gradient for a frozen tensor', async () => {
    const given = { 'layer1/kernel': [1, 2], 'layer2/kernel': [3] };
    const because = 'A frozen tensor has no gradient here. Look at it only when the layer learns.';
    expectClose(
      await applyFrozen(given, { 'layer2/kernel': [1] }, ['layer2'], 1),
      { 'layer1/kernel': [1, 2], 'layer2/kernel': [2] },
      {
        mistakes: [
          {
            gives: { 'layer2/kernel': [2] },
            because:
              'The tensor without a gradient is gone. Go through the weights, not through the gradients.',
          },
          {
            when: (received: Record<string, number[]>) => received['layer1/kernel'].some(Number.isNaN),
            because,
          },
        ],
      },
    );
  });

  it('tells layer1 from layer10', async () => {
    const given = { 'layer1/bias': [1], 'layer10/bias': [1] };
    const gradients = { 'layer1/bias': [1], 'layer10/bias': [1] };
    expectClose(
      await applyFrozen(given, gradients, ['layer1'], 0.5),
      { 'layer1/bias': [0.5], 'layer10/bias': [1] },
      {
        mistakes: [
          {
            gives: { 'layer1/bias': [0.5], 'layer10/bias': [0.5] },
            because:
              'layer10 begins with layer1, and is another layer. Compare the whole part before the slash.',
          },
        ],
      },
    );
  });

  it('moves three layers of a random model by their gradients, and no other', async () => {
    const next = random();
    const draw = (): Record<string, number[]> =>
      Object.fromEntries(
        [1, 2, 3, 4].map((n) => [`layer${n}/kernel`, Array.from({ length: n }, () => next.normal())]),
      );
    const [weights, gradients] = [draw(), draw()];
    const learning = ['layer1', 'layer3', 'layer4'];
    const expected = { ...weights };
    for (const layer of learning) {
      const name = `${layer}/kernel`;
      expected[name] = weights[name].map((value, i) => value - 0.3 * gradients[name][i]);
    }
    expectClose(await applyFrozen(weights, gradients, learning, 0.3), expected);
  });

  it('leaves the weights it was given as they are', async () => {
    const { args } = await applyFrozen.withArguments(
      { 'layer1/bias': [1] },
      { 'layer1/bias': [1] },
      ['layer1'],
      1,
    );
    const given = [{ 'layer1/bias': [1] }, { 'layer1/bias': [1] }, ['layer1'], 1];
    expectUnchanged(args, given, 'Build new arrays: `values.map(...)`.');
  });
});
