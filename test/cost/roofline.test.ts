// The roofline, and a reply under it.
import { expect } from 'chai';
import { replyTime, rooflineTime } from 'course/cost';

const roof = { peakFlops: 1000, bandwidth: 10 }; // ridge at 100 FLOPs a byte

describe('rooflineTime', () => {
  it('waits for arithmetic above the ridge and for memory below it', () => {
    expect(rooflineTime({ flops: 4000, bytes: 20 }, roof)).to.deep.equal({
      seconds: 4,
      bound: 'compute',
      intensity: 200,
      ridge: 100,
    });
    expect(rooflineTime({ flops: 1000, bytes: 50 }, roof)).to.deep.equal({
      seconds: 5,
      bound: 'memory',
      intensity: 20,
      ridge: 100,
    });
  });

  it('is never shorter than either part alone', () => {
    for (const bytes of [0, 1, 10, 100]) {
      const { seconds } = rooflineTime({ flops: 2000, bytes }, roof);
      expect(seconds).to.equal(Math.max(2, bytes / 10));
    }
  });

  it('has an infinite intensity when no byte moves', () => {
    expect(rooflineTime({ flops: 1, bytes: 0 }, roof).intensity).to.equal(Number.POSITIVE_INFINITY);
  });
});

describe('replyTime', () => {
  // 100 parameters of 2 bytes: a pass reads 200 bytes in 20 s; a token is 200 FLOPs, 0.2 s
  const model = { parameters: 100, promptTokens: 0, newTokens: 0 };

  it('reads the weights once for each new token', () => {
    expect(replyTime({ ...model, newTokens: 3 }, roof).seconds).to.equal(60);
  });

  it('reads the weights once for a whole prompt', () => {
    expect(replyTime({ ...model, promptTokens: 50 }, roof).seconds).to.equal(20);
    expect(replyTime({ ...model, promptTokens: 400 }, roof).seconds).to.equal(80); // arithmetic decides: 400 x 0.2
  });

  it('is shared by a batch, until arithmetic decides', () => {
    const each = (batchSize: number): number =>
      replyTime({ ...model, newTokens: 1, batchSize }, roof).deviceSeconds;
    expect([1, 10, 100, 200, 400].map(each)).to.deep.equal([20, 2, 0.2, 0.2, 0.2]);
  });

  it('takes no time for nothing', () => {
    expect(replyTime(model, roof).seconds).to.equal(0);
  });
});
