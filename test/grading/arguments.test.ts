import { expect } from 'chai';
import { isShared, ordinary } from '../../lib/grading/cell/arguments';

describe('what a function is given', () => {
  it('holds nothing twice, so that a change in one place shows in no other', () => {
    const zeros = [0, 0];
    const [weights, state] = [zeros, { mean: zeros, square: zeros }].map(ordinary) as [
      number[],
      { mean: number[]; square: number[] },
    ];
    state.mean[0] = 1;
    expect([weights, state.square, zeros]).to.deep.equal([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('has the prototype of every object, whatever its keys are', () => {
    const odd = Object.assign(Object.create(null), { seed: 1, ['__proto__']: 2 });
    const copy = ordinary(odd) as object;
    expect(Object.hasOwn(copy, '__proto__')).to.equal(true);
    expect(Object.getPrototypeOf(copy)).to.equal(Object.prototype);
  });

  it('is noticed when it comes back, also in part', () => {
    const [row, other] = [[1], [2]];
    expect(isShared([row], [[row, other]])).to.equal(true);
    expect(isShared(row, [row])).to.equal(true);
    expect(isShared([[...row]], [[row, other]])).to.equal(false);
    expect(isShared(1, [1])).to.equal(false);
  });
});
