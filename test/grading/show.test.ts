import { expect } from 'chai';
import fc from 'fast-check';
import { show, showApart } from '../../lib/grading/judge/show';

describe('a value in a message', () => {
  it('has seven digits, and says nothing of an empty object', () => {
    expect(show(1 / 3)).to.equal('0.3333333');
    expect(show([-0, 2, {}])).to.equal('[-0, 2, {}]');
  });

  it('has as many digits as tell it from the value beside it', () => {
    expect(showApart(1, 1 - 2 ** -53)).to.deep.equal(['1', '0.9999999999999999']);
    expect(showApart([0.5], [0.25])).to.deep.equal(['[0.5]', '[0.25]']);
  });

  it('never looks like another number that it is not', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (one, other) => {
        const [first, second] = showApart(one, other);
        expect(first === second).to.equal(Object.is(one, other));
      }),
      { seed: 1, numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (one) => {
        const near = one + Number.EPSILON * Math.max(1, Math.abs(one));
        const [first, second] = showApart(one, near);
        expect(first === second).to.equal(one === near);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
