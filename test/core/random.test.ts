import { expect } from 'chai';
import { random } from 'course/core';

const DRAWS = 100_000;
const draws = (draw: () => number): number[] => Array.from({ length: DRAWS }, draw);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const moment = (values: number[], power: number): number => mean(values.map((value) => value ** power));

/** Sum of (seen - expected)^2 / expected over equally likely outcomes. */
function chiSquare(seen: number[]): number {
  const expected = mean(seen);
  return seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How often each of the outcomes 0 to `kinds - 1` came. */
function tally(outcomes: number[], kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}

describe('random', () => {
  // From random_oracle.py, a second implementation; each draw is this over 2^32.
  const golden: [number | string, number[]][] = [
    [0, [2008191449, 3927829807, 3565688819, 1139345989]],
    [42, [3195211695, 1717058443, 3899993714, 1600500391]],
    ['course/weights', [3736290370, 1219566846, 1448871630, 2096910855]],
  ];
  for (const [seed, words] of golden) {
    it(`begins as the second implementation does for the seed ${JSON.stringify(seed)}`, () => {
      const { next } = random(seed);
      expect(words.map(() => next() * 2 ** 32)).to.deep.equal(words);
    });
  }

  it('shuffles and draws a normal number as the second implementation does', () => {
    expect(random(42).shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).to.deep.equal([8, 0, 5, 4, 1, 6, 2, 9, 3, 7]);
    expect(random(42).normal()).to.be.closeTo(-1.3341011090425512, 1e-15);
  });

  it('gives the same stream for the same seed', () => {
    const [a, b] = [random('seed'), random('seed')];
    for (let i = 0; i < 100; i++) expect(a.next()).to.equal(b.next());
  });

  it('gives other streams for neighbouring seeds', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => random(seed).next());
    expect(new Set(firsts).size).to.equal(1000);
    expect(mean(firsts)).to.be.closeTo(0.5, 5 * Math.sqrt(1 / 12 / 1000)); // five standard errors
  });

  it('draws evenly from 0 to 1', () => {
    const values = draws(random(1).next);
    expect(Math.min(...values.slice(0, 10_000))).to.be.at.least(0);
    expect(values.every((value) => value < 1)).to.equal(true);
    expect(mean(values)).to.be.closeTo(1 / 2, 5 * Math.sqrt(1 / 12 / DRAWS));
    expect(moment(values, 2)).to.be.closeTo(1 / 3, 5 * Math.sqrt(4 / 45 / DRAWS)); // E x^2 = 1/3, its variance 4/45
  });

  it('draws one number without regard to the one before', () => {
    const { next } = random(2);
    const pairs = draws(() => Math.floor(next() * 10) * 10 + Math.floor(next() * 10));
    expect(chiSquare(tally(pairs, 100))).to.be.below(148.2); // 99 degrees of freedom, one in a thousand
  });

  it('draws each whole number equally often', () => {
    const { integer } = random(3);
    expect(
      chiSquare(
        tally(
          draws(() => integer(10)),
          10,
        ),
      ),
    ).to.be.below(27.88); // 9 degrees, one in a thousand
  });

  it('draws normal numbers: moments 0, 1, 0, 3', () => {
    const { normal } = random(4);
    const values = draws(() => normal());
    const errors = [1, 2, 15, 96].map((variance) => 5 * Math.sqrt(variance / DRAWS)); // of x, x^2, x^3, x^4
    [0, 1, 0, 3].forEach((expected, i) => {
      expect(moment(values, i + 1), `moment ${i + 1}`).to.be.closeTo(expected, errors[i]);
    });
  });

  it('moves and stretches a normal number to the mean and deviation asked for', () => {
    const [plain, moved] = [random(5), random(5)];
    expect(moved.normal(10, 3)).to.equal(10 + 3 * plain.normal());
  });

  it('shuffles into each of the 24 orders of four items equally often', () => {
    const stream = random(6);
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = stream.shuffle([0, 1, 2, 3]).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).to.equal(24);
    expect(chiSquare([...orders.values()])).to.be.below(49.73); // 23 degrees, one in a thousand
  });

  it('keeps every item in a shuffle, and leaves the list as it was', () => {
    const items = Object.freeze(['a', 'b', 'b', 'c']);
    expect(random(7).shuffle(items).sort()).to.deep.equal(['a', 'b', 'b', 'c']);
  });

  it('forks into the same stream however far the parent has moved', () => {
    const [still, moved] = [random(8), random(8)];
    for (let i = 0; i < 10; i++) moved.next();
    expect(moved.fork('weights').next()).to.equal(still.fork('weights').next());
  });

  it('forks into streams that differ from the parent and from each other', () => {
    const parent = random(9);
    const streams = [parent, parent.fork('a'), parent.fork('b')].map((stream) => draws(stream.next));
    const correlation = (x: number[], y: number[]): number =>
      12 * mean(x.map((value, i) => (value - 0.5) * (y[i] - 0.5)));
    for (const [x, y] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      expect(Math.abs(correlation(streams[x], streams[y]))).to.be.below(5 / Math.sqrt(DRAWS));
    }
  });

  it('leaves the parent where it was when it forks', () => {
    const [alone, forking] = [random(10), random(10)];
    forking.fork('a').next();
    expect(forking.next()).to.equal(alone.next());
  });
});
