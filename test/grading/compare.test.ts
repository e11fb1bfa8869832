import { expect } from 'chai';
import { Opaque } from '../../lib/grading/channel';
import { firstDifference } from '../../lib/grading/judge/compare';

const equal = (received: unknown, expected: unknown, tolerance = 1e-6): boolean =>
  firstDifference(received, expected, tolerance) === undefined;

describe('comparing what came with what was expected', () => {
  it('allows the tolerance once absolutely and once relatively', () => {
    expect(equal(1e-7, 0)).to.equal(true);
    expect(equal(2e-6, 0)).to.equal(false);
    expect(equal(1e6 + 0.5, 1e6)).to.equal(true);
    expect(equal(1e6 + 2, 1e6)).to.equal(false);
  });

  it('takes infinity and NaN for equal to themselves alone', () => {
    expect(equal(Infinity, Infinity)).to.equal(true);
    expect(equal(1, Infinity)).to.equal(false);
    expect(equal(-Infinity, Infinity)).to.equal(false);
    expect(equal(Number.NaN, Number.NaN)).to.equal(true);
    expect(equal(0, Number.NaN)).to.equal(false);
    expect(equal(Number.NaN, 0)).to.equal(false);
  });

  it('takes what has only a description for equal to nothing, whatever it says', () => {
    for (const [description, expected] of [
      ['an array', []],
      ['an object', {}],
      ['an object', { description: 'an object' }],
      ['a number', 0],
      ['null', null],
      ['undefined', undefined],
    ] as const) {
      expect(equal(new Opaque(description), expected), description).to.equal(false);
    }
  });

  it('tells kinds apart: a text is no number, a typed array no array, null no object', () => {
    for (const [received, expected] of [
      ['1', 1],
      [new Float32Array([1]), [1]],
      [null, {}],
      [undefined, 0],
      [[1], 1],
      [1n, 1],
    ]) {
      expect(equal(received, expected), `${received} for ${expected}`).to.equal(false);
    }
  });

  it('wants every property and no other', () => {
    expect(equal({ a: 1 }, { a: 1, b: 2 })).to.equal(false);
    expect(equal({ a: 1, b: 2 }, { a: 1 })).to.equal(false);
    expect(equal({ b: [2], a: 1 }, { a: 1, b: [2] })).to.equal(true);
  });

  it('names the place of the first difference', () => {
    expect(
      firstDifference(
        [
          [1, 2],
          [3, 5],
        ],
        [
          [1, 2],
          [3, 4],
        ],
        1e-6,
      )?.where,
    ).to.equal('At [1][1] came 5, expected 4.');
  });

  it('counts items in whole sentences', () => {
    const where = (received: unknown[], expected: unknown[]): string | undefined =>
      firstDifference(received, expected, 0)?.where;
    expect(where([1], [1, 2])).to.equal('There is 1 item where 2 were expected.');
    expect(where([1, 2], [1])).to.equal('There are 2 items where 1 was expected.');
    expect(where([[]], [[1]])).to.equal('At [0] there are 0 items where 1 was expected.');
  });
});
