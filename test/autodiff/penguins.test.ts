// The penguins network of lesson 07, 4-8-2 on the Adelie: every slope of its loss, found in five ways.
import { expect } from 'chai';
import {
  centralDifferences,
  relativeError,
  softmaxCrossEntropy,
  type Tensor,
  tensor,
  Value,
} from 'course/autodiff';
import { random } from 'course/core';
import { fitStandardizer, penguins } from 'course/datasets';
import { startBackend, tf } from 'course/tf';
import { gradients, mlp } from 'course/training';

/** Float64, as a share of the slope's own size. */
const TOLERANCE_64 = 1e-6;

/** Float32 holds seven digits, and a sum of 100 products loses up to two: a share of the tensor's largest slope. */
const TOLERANCE_32 = 1e-5;

const SIZES = [4, 8, 2] as const;
const NAMES = ['layer1/kernel', 'layer1/bias', 'layer2/kernel', 'layer2/bias'];
const birds = penguins({ complete: true }).filter(({ species }) => species === 'Adelie');
const measured = birds.map((bird) => [
  ...[bird.bill_length_mm, bird.bill_depth_mm, bird.flipper_length_mm, bird.body_mass_g],
]);
const x = fitStandardizer(measured).apply(measured); // (N, 4)
const labels = birds.map(({ sex }) => (sex === 'male' ? 1 : 0)); // (N)
const { normal } = random('penguins network');
// Numbers that float32 holds exactly, so that every way starts at the same place.
const draw = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.fround(normal(0, 0.5))));
const start = [draw(4, 8), draw(1, 8), draw(8, 2), draw(1, 2)];

describe('the penguins network 4-8-2', () => {
  const byTensors = tensorGradient();

  it('has one slope for each of its 58 parameters', () => {
    expect(byTensors.map(({ length }) => length)).to.deep.equal([4 * 8, 8, 8 * 2, 2]);
    expect(byTensors.flat().every((slope) => Number.isFinite(slope))).to.equal(true);
    expect(byTensors.flat().filter((slope) => slope !== 0).length).to.be.above(50);
  });

  it('has the slopes that central differences find, within 1e-6 relative, at every parameter', () => {
    const flat = start.flat(2);
    const slopes = centralDifferences((list) => tensorLoss(asTensors(list)).data[0], flat);
    expect(worst(byTensors.flat(), slopes)).to.be.at.most(TOLERANCE_64);
  });

  it('has the slopes that a graph of single numbers finds, within 1e-6 relative', () => {
    expect(worst(byTensors.flat(), valueGradient())).to.be.at.most(TOLERANCE_64);
  });

  it('has the slopes that tf.variableGrads finds, within 1e-5 of the largest (float32)', async () => {
    await startBackend();
    const variables = start.map((rows) => tf.variable(tf.tensor2d(rows)));
    const [w1, b1, w2, b2] = variables;
    const y = tf.oneHot(tf.tensor1d(labels, 'int32'), 2);
    const { grads } = tf.variableGrads(() =>
      tf.losses
        .softmaxCrossEntropy(y, tf.tensor2d(x).matMul(w1).add(b1).relu().matMul(w2).add(b2))
        .asScalar(),
    );
    variables.forEach((variable, p) => {
      expect(share(grads[variable.name].dataSync(), byTensors[p])).to.be.at.most(TOLERANCE_32);
    });
    tf.dispose([variables, y, grads]);
  });

  it("has the slopes that the training's own backward pass finds, within 1e-5 of the largest (float32)", async () => {
    await startBackend();
    const model = mlp({ layerSizes: SIZES, seed: 1 });
    const weights = NAMES.map((name, p) => {
      const shape = model.weights().get(name)?.shape as number[];
      return [name, { shape, data: Float32Array.from(start[p].flat()) }] as const;
    });
    model.setWeights(new Map(weights));
    tf.tidy(() => {
      const y = tf.oneHot(tf.tensor1d(labels, 'int32'), 2).cast<tf.Tensor2D>('float32');
      const { updates } = gradients(model, tf.tensor2d(x), y);
      for (const { parameter, gradient } of updates) {
        const slopes = byTensors[NAMES.indexOf(parameter.name)];
        expect(share(gradient.dataSync(), slopes), parameter.name).to.be.at.most(TOLERANCE_32);
      }
      expect(updates).to.have.length(NAMES.length);
    });
    model.dispose();
  });
});

function tensorLoss([w1, b1, w2, b2]: Tensor[]): Tensor {
  const hidden = tensor(x).matmul(w1).add(b1).relu(); // (N, 4) -> (N, 8)
  return softmaxCrossEntropy(hidden.matmul(w2).add(b2), labels); // (N, 8) -> (N, 2) -> (1, 1)
}

function tensorGradient(): number[][] {
  const leaves = asTensors(start.flat(2));
  tensorLoss(leaves).backward();
  return leaves.map((leaf) => [...leaf.gradient]);
}

/** The parameters as one list, cut into the four tensors. */
function asTensors(list: readonly number[]): Tensor[] {
  const rest = [...list];
  return start.map((rows) => tensor(rows.map((row) => rest.splice(0, row.length))));
}

/** The same loss, one box for each number. */
function valueGradient(): number[] {
  const leaves = start.map((rows) => rows.map((row) => row.map((number) => new Value(number))));
  const [w1, [b1], w2, [b2]] = leaves;
  const layer = (from: readonly (Value | number)[], weights: Value[][], bias: Value[]): Value[] =>
    bias.map((b, j) => from.reduce<Value>((sum, value, i) => sum.add(weights[i][j].multiply(value)), b));
  const losses = x.map((row, n) => {
    const hidden = layer(row, w1, b1).map((sum) => sum.relu());
    const logits = layer(hidden, w2, b2);
    return logits[0].exp().add(logits[1].exp()).log().subtract(logits[labels[n]]);
  });
  losses
    .reduce((sum, loss) => sum.add(loss))
    .divide(losses.length)
    .backward();
  return leaves.flat(2).map((leaf) => leaf.gradient);
}

function worst(a: readonly number[], b: readonly number[]): number {
  expect(a).to.have.length(b.length);
  return Math.max(...a.map((slope, i) => relativeError(slope, b[i])));
}

/** The largest difference as a share of the largest slope. */
function share(received: ArrayLike<number>, slopes: readonly number[]): number {
  expect(received.length).to.equal(slopes.length);
  const largest = Math.max(...slopes.map(Math.abs));
  return Math.max(...slopes.map((slope, i) => Math.abs(received[i] - slope))) / largest;
}
