import { expect } from 'chai';
import { ledger, type Receipt } from 'course/measure';
import { startBackend, tf } from 'course/tf';

const ones = (...shape: number[]): ReturnType<typeof tf.ones> => tf.ones(shape);
const only = (receipt: Receipt): Receipt['kernels'][0] => {
  expect(receipt.kernels).to.have.length(1);
  return receipt.kernels[0];
};

describe('ledger', () => {
  let tensorsAtStart: number;

  before(async () => {
    await startBackend();
  });
  beforeEach(() => {
    tf.engine().startScope();
    tensorsAtStart = tf.memory().numTensors;
  });
  afterEach(() => {
    tf.engine().endScope();
    expect(tf.memory().numTensors).to.equal(tensorsAtStart);
  });

  it('counts 2 M K N operations for a matrix product', async () => {
    const [a, b] = [ones(2, 3), ones(3, 4)];
    const receipt = await ledger(tf, () => a.matMul(b));
    expect([receipt.flops, receipt.matrixFlops]).to.deep.equal([2 * 2 * 3 * 4, 2 * 2 * 3 * 4]);
  });

  it('counts the bytes of each input once and of the output once', async () => {
    const [a, b] = [ones(2, 3), ones(3, 4)];
    const receipt = await ledger(tf, () => a.matMul(b));
    expect([receipt.bytesRead, receipt.bytesWritten]).to.deep.equal([4 * (6 + 12), 4 * 8]);
  });

  it('counts one byte for a truth value', async () => {
    const x = ones(5);
    const receipt = await ledger(tf, () => x.greater(x));
    expect([receipt.bytesRead, receipt.bytesWritten]).to.deep.equal([2 * 20, 5]);
  });

  it('gives a view neither operations nor bytes', async () => {
    const x = ones(2, 6);
    const receipt = await ledger(tf, () => x.reshape([3, 4]));
    expect([receipt.flops, receipt.bytesRead, receipt.bytesWritten]).to.deep.equal([0, 0, 0]);
  });

  it('gives a transpose bytes but no operations', async () => {
    const x = ones(2, 6);
    const receipt = await ledger(tf, () => x.transpose());
    expect([receipt.flops, receipt.bytesRead, receipt.bytesWritten]).to.deep.equal([0, 48, 48]);
  });

  it('lets a lookup read the rows it takes, not the whole table', async () => {
    const [table, rows] = [ones(1000, 8), tf.tensor1d([1, 2, 3], 'int32')];
    const receipt = await ledger(tf, () => table.gather(rows));
    expect(receipt.bytesRead).to.equal(3 * 8 * 4 + 3 * 4);
  });

  it('counts a fused layer as its product, bias and activation', async () => {
    const [a, b, bias] = [ones(2, 3), ones(3, 4), ones(4)];
    const receipt = await ledger(tf, () => tf.fused.matMul({ a, b, bias, activation: 'relu' }));
    expect([receipt.matrixFlops, receipt.flops]).to.deep.equal([48, 48 + 8 + 8]);
  });

  it('lists each kernel with its shapes', async () => {
    const [a, b] = [ones(2, 3), ones(3, 4)];
    const { name, inputShapes, outputShapes } = only(await ledger(tf, () => a.matMul(b)));
    const expected = {
      name: 'BatchMatMul',
      inputShapes: [
        [2, 3],
        [3, 4],
      ],
      outputShapes: [[2, 4]],
    };
    expect({ name, inputShapes, outputShapes }).to.deep.equal(expected);
  });

  it('lists the same kernels as tf.profile for a forward pass', async () => {
    const [x, w] = [ones(2, 3), ones(3, 4)];
    const forward = () => tf.tidy(() => x.matMul(w).relu().softmax());
    const profile = await tf.profile(forward);
    const receipt = await ledger(tf, forward);
    const shown = ({ name, inputShapes, outputShapes }: Receipt['kernels'][0]) => ({
      name,
      inputShapes,
      outputShapes,
    });
    expect(receipt.kernels.map(shown)).to.deep.equal(profile.kernels.map((k) => shown(k as never)));
    tf.dispose(profile.result);
  });

  it('waits for asynchronous work', async () => {
    const x = ones(4);
    const receipt = await ledger(tf, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return x.add(x);
    });
    expect(receipt.flops).to.equal(4);
  });

  it('gives zeros for work that computes nothing', async () => {
    const { flops, bytesRead, peakBytes, kernels } = await ledger(tf, () => {});
    expect({ flops, bytesRead, peakBytes, kernels }).to.deep.equal({
      flops: 0,
      bytesRead: 0,
      peakBytes: 0,
      kernels: [],
    });
  });

  it('leaves methods that somebody else has put in front of the engine where they are', async () => {
    const engine = tf.engine() as unknown as { disposeTensor: (tensor: unknown) => void };
    const { disposeTensor } = engine;
    let freed = 0;
    engine.disposeTensor = (tensor) => {
      freed++;
      disposeTensor.call(engine, tensor);
    };
    const mine = engine.disposeTensor;
    try {
      for (const _ of [1, 2]) await ledger(tf, () => tf.ones([2, 2]));
      expect(engine.disposeTensor).to.equal(mine);
      expect(freed).to.equal(2);
    } finally {
      delete (engine as Partial<typeof engine>).disposeTensor;
    }
  });
});
