// The tests of applyFrozen: two steps with a pencil, then models whose layers' names contain each other.
import { expectClose, inputs, law, student } from 'course/grading';

const { applyFrozen } =
  student<typeof import('../../../exercises/06-freezing/apply-frozen')>('06-freezing/apply-frozen');

type Tensors = Record<string, number[]>;

const LAYERS = ['layer1', 'layer10', 'layer2', 'dense', 'predense'];
const KINDS = ['kernel', 'bias'];
const FROZEN: Tensors = { 'layer1/bias': [0.1], 'layer2/bias': [7, 9] };

/** One tensor: its name, numbers with their gradients, and whether it has a gradient where it is frozen. */
const TENSOR = inputs.object({
  layer: inputs.oneOf(...LAYERS),
  kind: inputs.oneOf(...KINDS),
  numbers: inputs.pairs(inputs.number(), inputs.number({ also: [Number.POSITIVE_INFINITY, Number.NaN] }), {
    most: 3,
  }),
  hasGradient: inputs.oneOf(true, false),
});

/** A step: what learns has a finite gradient, what is frozen has any or none. */
const STEP = inputs
  .args(
    inputs.list(TENSOR, { most: 5 }),
    inputs.list(inputs.oneOf(...LAYERS, 'other'), { least: 0, most: 4 }),
    inputs.oneOf(0.1, 0.5, 1, 0, 0.001),
  )
  .map(([tensors, layers, learningRate]): [Tensors, Tensors, string[], number] => {
    const [weights, gradients]: [Tensors, Tensors] = [{}, {}];
    for (const { layer, kind, numbers, hasGradient } of tensors) {
      const [name, learns] = [`${layer}/${kind}`, layers.includes(layer)];
      weights[name] = numbers[0];
      delete gradients[name];
      if (learns || hasGradient)
        gradients[name] = numbers[1].map((value) => (learns && !Number.isFinite(value) ? 3 : value));
    }
    return [weights, gradients, [...new Set(layers)], learningRate];
  });

describe('applyFrozen', () => {
  it('moves the tensors of a trainable layer against their gradient', async () => {
    const gradients = { 'layer1/bias': [10, -10] };
    expectClose(await applyFrozen({ 'layer1/bias': [4, 6] }, gradients, ['layer1'], 0.1), {
      'layer1/bias': [3, 7],
    });
  });

  it('gives a frozen tensor back as it was, whether it has a gradient or none', async () => {
    const gradients = { 'layer1/bias': [20], 'layer2/bias': [10, -10] };
    const expected = { 'layer1/bias': [0.1], 'layer2/bias': [6, 10] };
    expectClose(await applyFrozen(FROZEN, gradients, ['layer2'], 0.1), expected, { tolerance: 1e-12 });
    const some = { 'layer2/bias': [10, -10] };
    expectClose(await applyFrozen(FROZEN, some, ['layer2'], 0.1), expected, { tolerance: 1e-12 });
  });

  it('tells layer1 from layer10', async () => {
    const weights = { 'layer1/bias': [1], 'layer10/bias': [1] };
    const gradients = { 'layer1/bias': [2], 'layer10/bias': [2] };
    const expected = { 'layer1/bias': [0], 'layer10/bias': [1] };
    expectClose(await applyFrozen(weights, gradients, ['layer1'], 0.5), expected);
  });

  it('moves the layers that learn in any model, and no other', () =>
    law(applyFrozen, layerByLayer, STEP, {
      examples: [[{}, {}, [], 0.1]],
      tolerance: 1e-9,
      unchanged: 'Build new arrays: `values.map(...)`.',
      fresh: true,
    }));
});

/** From the layers that learn to their tensors; nobody looks at the others. */
function layerByLayer(
  weights: Tensors,
  gradients: Tensors,
  trainable: string[],
  learningRate: number,
): Tensors {
  const all = structuredClone(weights);
  for (const name of trainable.flatMap((layer) => KINDS.map((kind) => `${layer}/${kind}`))) {
    if (!all[name]) continue;
    for (const [i, slope] of gradients[name].entries()) all[name][i] -= slope * learningRate;
  }
  return all;
}
