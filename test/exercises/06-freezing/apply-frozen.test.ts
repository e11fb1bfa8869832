// The tests of applyFrozen: what learns with a pencil, what is frozen to the bit, and names that look alike.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { applyFrozen } =
  student<typeof import('../../../exercises/06-freezing/apply-frozen')>('06-freezing/apply-frozen');

describe('applyFrozen', () => {
  it('moves the tensors of a trainable layer against their gradient', async () => {
    const given = { 'layer1/bias': [4, 6] };
    expectClose(await applyFrozen(given, { 'layer1/bias': [10, -10] }, ['layer1'], 0.1), {
      'layer1/bias': [3, 7],
    });
  });

  it('gives a frozen tensor back as it was, although it has a gradient', async () => {
    const given = { 'layer1/bias': [5], 'layer2/bias': [7, 9] };
    const gradients = { 'layer1/bias': [20], 'layer2/bias': [10, -10] };
    expectClose(await applyFrozen(given, gradients, ['layer2'], 0.1), {
      'layer1/bias': [5],
      'layer2/bias': [6, 10],
    });
  });

  it('needs no gradient for a frozen tensor', async () => {
    const given = { 'layer1/kernel': [1, 2], 'layer2/kernel': [3] };
    expectClose(await applyFrozen(given, { 'layer2/kernel': [1] }, ['layer2'], 1), {
      'layer1/kernel': [1, 2],
      'layer2/kernel': [2],
    });
  });

  it('tells layer1 from layer10', async () => {
    const given = { 'layer1/bias': [1], 'layer10/bias': [1] };
    const gradients = { 'layer1/bias': [1], 'layer10/bias': [1] };
    expectClose(await applyFrozen(given, gradients, ['layer1'], 0.5), {
      'layer1/bias': [0.5],
      'layer10/bias': [1],
    });
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

  it('is right for any layers', () => {
    const tensor = inputs.vector(2, { min: -100, max: 100 });
    const layer = inputs.oneOf('layer1', 'layer10', 'layer2', 'dense', '1');
    const models = inputs.list(
      inputs.args(layer, inputs.oneOf('kernel', 'bias'), tensor, tensor, inputs.oneOf(true, false)),
    );
    return law(
      applyFrozen,
      byName,
      inputs
        .args(models, inputs.list(layer, { least: 0, most: 3 }), inputs.oneOf(0.5, 0.1, 1))
        .map(([all, trainable, rate]) => {
          const given = all.filter(([name, , , , always]) => always || trainable.includes(name));
          const named = (of: typeof all, at: 2 | 3) =>
            Object.fromEntries(of.map((one) => [`${one[0]}/${one[1]}`, one[at]]));
          return [named(all, 2), named(given, 3), trainable, rate];
        }),
      { fresh: true },
    );
  });
});

function byName(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  rate: number,
) {
  const after = structuredClone(weights);
  for (const layer of new Set(trainable)) {
    for (const name of [`${layer}/kernel`, `${layer}/bias`].filter((each) => each in weights)) {
      gradients[name].forEach((slope, i) => {
        after[name][i] -= rate * slope;
      });
    }
  }
  return after;
}
