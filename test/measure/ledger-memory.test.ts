import { expect } from 'chai';
import { CourseError } from 'course/core';
import { ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';

const KB = 4 * 250; // bytes of 250 numbers

describe('the memory of a ledger', () => {
  before(async () => {
    await startBackend();
  });

  /** What `work` adds to the tensors alive. */
  async function leftBehind(work: () => Promise<unknown>): Promise<number> {
    const before = tf.memory().numTensors;
    await work();
    return tf.memory().numTensors - before;
  }

  it('counts what the work returns as alive, then disposes it', async () => {
    const x = tf.ones([2]);
    const left = await leftBehind(async () => {
      const { tensorsBefore, tensorsAlive } = await ledger(tf, () => ({ sums: [x.add(x)], twice: x.mul(x) }));
      expect(tensorsAlive - tensorsBefore).to.equal(2);
    });
    expect(left).to.equal(0);
    x.dispose();
  });

  it('leaves a kept tensor, a variable and an older tensor alone', async () => {
    const x = tf.ones([2]);
    let kept = x;
    let variable = x;
    await ledger(tf, () => {
      kept = tf.keep(x.add(x));
      variable = tf.variable(kept);
      return [kept, variable, x];
    });
    expect([kept, variable, x].map((tensor) => tensor.isDisposed)).to.deep.equal([false, false, false]);
    tf.dispose([kept, variable, x]);
  });

  it('leaves no tensor behind when the work throws, and throws the same error', async () => {
    const x = tf.ones([2]);
    const failure = new Error('half way');
    const left = await leftBehind(async () => {
      const error = await ledger(tf, () => {
        x.add(x);
        throw failure;
      }).catch((caught) => caught);
      expect(error).to.equal(failure);
    });
    expect(left).to.equal(0);
    x.dispose();
  });

  it('leaves no tensor behind when the work throws inside a gradient', async () => {
    const w = tf.variable(tf.ones([2]));
    const left = await leftBehind(async () => {
      const failing = (): never => {
        tf.variableGrads(() => {
          w.mul(w);
          throw new Error('in the loss');
        });
        throw new Error('not reached');
      };
      await ledger(tf, failing).catch(() => {});
    });
    expect(left).to.equal(0);
    w.dispose();
  });

  it('counts rightly after work that threw', async () => {
    const x = tf.ones([3]);
    await ledger(tf, () => {
      throw new Error('first');
    }).catch(() => {});
    expect((await ledger(tf, () => x.add(x))).flops).to.equal(3);
    x.dispose();
  });

  it('refuses a second ledger while the first runs, and the first goes on', async () => {
    const x = tf.ones([3]);
    let refusal: unknown;
    const receipt = await ledger(tf, async () => {
      refusal = await ledger(tf, () => x.add(x)).catch((error) => error);
      return x.mul(x);
    });
    expect(refusal)
      .to.be.instanceOf(CourseError)
      .with.property('message')
      .that.contains('Await the first one');
    expect(receipt.flops).to.equal(3);
    x.dispose();
  });

  it('gives the engine its own methods back', async () => {
    await ledger(tf, () => {});
    expect(Object.keys(tf.engine())).to.not.include.members(['runKernel']);
  });

  it('takes input, result and what lies between as the peak', async () => {
    const x = tf.ones([250]);
    const { peakBytes } = await ledger(tf, () => tf.tidy(() => x.add(x).mul(x)));
    expect(peakBytes).to.equal(3 * KB); // x, x + x, (x + x) x
    x.dispose();
  });

  it('takes weights, images and every result of a forward pass as its peak', async () => {
    const [x, w1, b1, w2, b2] = [[64, 784], [784, 128], [128], [128, 10], [10]].map((shape) =>
      tf.ones(shape),
    );
    const forward = () => tf.tidy(() => x.matMul(w1).add(b1).relu().matMul(w2).add(b2).softmax());
    const { peakBytes } = await ledger(tf, forward);
    const [weights, images, hidden, outputs] = [101_770, 64 * 784, 3 * 64 * 128, 3 * 64 * 10];
    expect(peakBytes).to.equal(4 * (weights + images + hidden + outputs));
    tf.dispose([x, w1, b1, w2, b2]);
  });

  it('lowers what is held when a tensor is disposed', async () => {
    const x = tf.ones([250]);
    const { peakBytes } = await ledger(tf, () => {
      const double = x.add(x);
      double.dispose();
      return x.mul(x);
    });
    expect(peakBytes).to.equal(2 * KB);
    x.dispose();
  });

  it('counts a view with the buffer it shows', async () => {
    const x = tf.ones([250]);
    const { peakBytes } = await ledger(tf, () => [x.reshape([25, 10]), x.clone(), tf.cast(x, 'float32')]);
    expect(peakBytes).to.equal(KB);
    x.dispose();
  });

  it('holds a view as long as it lives, though its origin is disposed', async () => {
    const { peakBytes } = await ledger(tf, () => {
      const x = tf.ones([250]);
      const view = x.reshape([25, 10]);
      x.dispose();
      return [view, view.add(view)];
    });
    expect(peakBytes).to.equal(2 * KB);
  });

  it('counts an old weight and its new value while both are held', async () => {
    const w = tf.variable(tf.ones([250]));
    const { peakBytes } = await ledger(tf, () => tf.tidy(() => w.assign(w.add(w))));
    expect(peakBytes).to.equal(2 * KB);
    w.dispose();
  });
});
