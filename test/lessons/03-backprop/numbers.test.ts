// What lesson 03 says must come out exactly: every way to the gradient agrees, and the price of the way back.
import { expect } from 'chai';
import { centralDifferences, relativeError, softmaxCrossEntropy, tensor, Value } from 'course/autodiff';
import { asLayers, random } from 'course/core';
import { loadDigits, oneHot } from 'course/datasets';
import { denseBackwardFlops, denseForwardFlops, ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { dense } from '../../../solutions/01-forward-pass/dense';
import { relu } from '../../../solutions/01-forward-pass/relu';
import { crossEntropy } from '../../../solutions/02-loss/cross-entropy';
import { denseBackward } from '../../../solutions/03-backprop/dense-backward';
import { reluBackward } from '../../../solutions/03-backprop/multiply-relu-backward';
import { softmaxCrossEntropyGradient } from '../../../solutions/03-backprop/softmax-cross-entropy-gradient';

const SIZES = [64, 32, 10];
const next = random(3);
const parameters = Array.from({ length: 64 * 32 + 32 + 32 * 10 + 10 }, () => next.normal(0, 0.2));
const [one, two] = asLayers(parameters, SIZES);
const { images, labels } = loadDigits();
const [image, label] = [images[7], labels[7]];

describe('lesson 03', () => {
  const mine = byHand();

  it("the learner's three functions and central differences agree within 1e-6", () => {
    expect(worst(mine, centralDifferences(lossOf, parameters))).to.be.below(1e-6);
  });

  it('the graph of matrices agrees within 1e-6', () => {
    const leaves = [one.weights, one.bias, two.weights, two.bias].map((numbers) => tensor(numbers));
    const hidden = tensor(image).matmul(leaves[0]).add(leaves[1]).relu();
    softmaxCrossEntropy(hidden.matmul(leaves[2]).add(leaves[3]), [label]).backward();
    const gradient = leaves.flatMap((leaf) => [...leaf.gradient]);
    expect(worst(mine, gradient)).to.be.below(1e-6);
  });

  it('the graph of numbers agrees within 1e-6', () => {
    const values = parameters.map((number) => new Value(number));
    lossOfValues(values).backward();
    const gradient = values.map((value) => value.gradient);
    expect(worst(mine, gradient)).to.be.below(1e-6);
  });

  it('tf.variableGrads agrees within 1e-5, which is what 32 bits hold', async () => {
    const { gradient } = await withTensorFlow();
    expect(worst(mine, gradient)).to.be.below(1e-5);
  });

  it('the way back costs twice the way there less the gradient of the image, as formula and as counted', async () => {
    const { forward, both } = await withTensorFlow();
    expect(forward).to.equal(2 * (64 * 32 + 32 * 10));
    expect(both - forward).to.equal(2 * forward - 2 * 64 * 32);
    expect(denseBackwardFlops(SIZES).matrix).to.equal(both - forward);
    expect(denseForwardFlops([784, 128, 10]).matrix).to.equal(203_264);
    expect(denseBackwardFlops([784, 128, 10]).matrix).to.equal(2 * 203_264 - 2 * 784 * 128);
  });
});

function byHand(): number[] {
  const sums = dense(image, one.weights, one.bias);
  const hidden = relu(sums);
  const start = softmaxCrossEntropyGradient(dense(hidden, two.weights, two.bias), label);
  const second = denseBackward(hidden, two.weights, start);
  const first = denseBackward(image, one.weights, reluBackward(sums, second.x));
  return [first, second].flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
}

function lossOf(list: number[]): number {
  const [first, second] = asLayers(list, SIZES);
  return crossEntropy(
    dense(relu(dense(image, first.weights, first.bias)), second.weights, second.bias),
    label,
  );
}

function lossOfValues(values: Value[]): Value {
  const add = (all: Value[]): Value => all.reduce((sum, value) => sum.add(value));
  const [first, second] = asLayers(values, SIZES);
  const layer = (from: (Value | number)[], { weights, bias }: typeof first): Value[] =>
    bias.map((b, j) => add([b, ...from.map((value, i) => weights[i][j].multiply(value))]));
  const hidden = layer(image, first).map((sum) => sum.relu());
  const z = layer(hidden, second);
  return add(z.map((logit) => logit.exp())).log().subtract(z[label]); // biome-ignore format: one line
}

/** Gradient and matrix operations of the same network in TensorFlow. */
async function withTensorFlow(): Promise<{ gradient: number[]; forward: number; both: number }> {
  await startBackend();
  const variables = [one.weights, one.bias, two.weights, two.bias].map((numbers) =>
    tf.variable(tf.tensor(numbers)),
  );
  const [w1, b1, w2, b2] = variables;
  const [x, y] = [tf.tensor2d([image]), tf.tensor2d(oneHot([label], 10))];
  const logits = () => tf.relu(x.matMul(w1).add(b1)).matMul(w2).add(b2);
  const loss = () => tf.losses.softmaxCrossEntropy(y, logits()).asScalar();
  const forward = (await ledger(tf, () => tf.tidy(logits))).matrixFlops;
  const both = (await ledger(tf, () => tf.variableGrads(loss).grads)).matrixFlops;
  const { grads } = tf.variableGrads(loss);
  const gradient = variables.flatMap((variable) => [...grads[variable.name].dataSync()]);
  return { gradient, forward, both };
}

function worst(a: readonly number[], b: readonly number[]): number {
  expect(a.length).to.equal(b.length);
  return Math.max(...a.map((slope, i) => relativeError(slope, b[i])));
}
