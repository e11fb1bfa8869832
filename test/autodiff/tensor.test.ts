import { expect } from 'chai';
import { centralDifferences, relativeError, softmaxCrossEntropy, type Tensor, tensor } from 'course/autodiff';
import { random, ShapeError } from 'course/core';
import { loadDigits } from 'course/datasets';
import { startBackend, tf } from 'course/tf';

describe('Tensor', () => {
  it('multiplies matrices', () => {
    const product = tensor([
      [1, 2],
      [3, 4],
    ]).matmul(
      tensor([
        [5, 6],
        [7, 8],
      ]),
    );
    expect(product.toRows()).to.deep.equal([
      [19, 22],
      [43, 50],
    ]);
  });

  it('adds a row to every row, and sums its gradient over the rows', () => {
    const bias = tensor([10, 20]);
    const out = tensor([
      [1, 2],
      [3, 4],
      [5, 6],
    ]).add(bias);
    out.sum().backward();
    expect(out.toRows()).to.deep.equal([
      [11, 22],
      [13, 24],
      [15, 26],
    ]);
    expect([...bias.gradient]).to.deep.equal([3, 3]);
  });

  it('gives the mean a gradient of 1/n everywhere', () => {
    const a = tensor([
      [1, 2],
      [3, 6],
    ]);
    const mean = a.mean();
    mean.backward();
    expect(mean.toRows()).to.deep.equal([[3]]);
    expect([...a.gradient]).to.deep.equal([0.25, 0.25, 0.25, 0.25]);
  });

  it('adds the gradients of a tensor that is used twice: d(sum of a a)/da is 2a', () => {
    const a = tensor([[1, -2]]);
    a.multiply(a).sum().backward();
    expect([...a.gradient]).to.deep.equal([2, -4]);
  });

  it('loses ln K where all K logits are equal', () => {
    const loss = softmaxCrossEntropy(
      tensor([
        [0, 0, 0, 0],
        [7, 7, 7, 7],
      ]),
      [1, 3],
    );
    expect(loss.data[0]).to.be.closeTo(Math.log(4), 1e-15);
  });

  it('stays finite for logits of 1000', () => {
    const logits = tensor([[1000, 0]]);
    const loss = softmaxCrossEntropy(logits, [1]);
    loss.backward();
    expect(loss.data[0]).to.equal(1000);
    expect([...logits.gradient]).to.deep.equal([1, -1]);
  });

  it('says which shapes do not fit', () => {
    const [a, b] = [tensor([[1, 2, 3]]), tensor([[1, 2]])];
    expect(() => a.matmul(b)).to.throw(ShapeError, 'fit in matmul, got (1, 3) and (1, 2)');
    expect(() => a.add(b)).to.throw(ShapeError, 'fit in add');
    expect(() => a.multiply(b)).to.throw(ShapeError, 'fit in multiply');
    expect(() => a.backward()).to.throw(ShapeError, 'Call sum() or mean() first');
    expect(() => tensor([[1], [1, 2]])).to.throw(ShapeError, 'rows of one shape');
    expect(() => softmaxCrossEntropy(a, [0, 1])).to.throw(ShapeError, 'one label for each row');
    expect(() => softmaxCrossEntropy(a, [3])).to.throw('labels from 0 to 2, got 3');
  });
});

describe('Tensor: the digits network 64-32-10 on 16 images', () => {
  const sizes = [64, 32, 10] as const;
  const digits = loadDigits();
  const images = digits.images.slice(0, 16);
  const labels = digits.labels.slice(0, 16);
  const normal = random('network');
  const draw = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => normal.normal(0, 0.2)));
  const start = [draw(sizes[0], sizes[1]), draw(1, sizes[1]), draw(sizes[1], sizes[2]), draw(1, sizes[2])];

  function loss([w1, b1, w2, b2]: Tensor[]): Tensor {
    const hidden = tensor(images).matmul(w1).add(b1).relu(); // (16, 64) -> (16, 32)
    return softmaxCrossEntropy(hidden.matmul(w2).add(b2), labels); // (16, 32) -> (16, 10) -> (1, 1)
  }

  const parameters = start.map((rows) => tensor(rows));
  loss(parameters).backward();

  it('has the gradient that central differences find, within 1e-6 relative, at 40 weights', () => {
    const pick = random('weights');
    for (let i = 0; i < 40; i++) {
      const p = i % 4;
      const at = pick.integer(parameters[p].data.length);
      const moved = ([value]: number[]): number => {
        const copies = start.map((rows) => tensor(rows));
        copies[p].data[at] = value;
        return loss(copies).data[0];
      };
      const [slope] = centralDifferences(moved, [parameters[p].data[at]]);
      expect(relativeError(parameters[p].gradient[at], slope), `tensor ${p}, ${at}`).to.be.at.most(1e-6);
    }
  });

  it('has the gradient that tf.variableGrads finds, within 1e-5 of its largest entry (float32)', async () => {
    await startBackend();
    const [w1, b1, w2, b2] = start.map((rows) => tf.variable(tf.tensor2d(rows)));
    const y = tf.oneHot(tf.tensor1d(labels, 'int32'), 10);
    const f = (): tf.Scalar => {
      const hidden = tf.tensor2d(images).matMul(w1).add(b1).relu();
      return tf.losses.softmaxCrossEntropy(y, hidden.matMul(w2).add(b2));
    };
    const { grads } = tf.variableGrads(f);
    [w1, b1, w2, b2].forEach((variable, p) => {
      const largest = Math.max(...parameters[p].gradient.map(Math.abs));
      grads[variable.name].dataSync().forEach((slope, at) => {
        expect(Math.abs(slope - parameters[p].gradient[at]) / largest).to.be.at.most(1e-5);
      });
      variable.dispose();
    });
  });
});
