import { expect } from 'chai';
import { trainNgram } from 'course/lessons';

const TEXT = 'the cat sat on the mat; the hat sat on the cat. that is that, and the rat ran at the cat';

/** Witten-Bell by its formula, counting the text anew for every context. */
function slowly(text: string, context: string, next: string): number {
  const alphabet = new Set(text);
  const after = (some: string) =>
    [...text].filter((_, i) => i >= some.length && text.slice(i - some.length, i) === some);
  const recurse = (some: string): number => {
    const shorter = some === '' ? 1 / (alphabet.size + 1) : recurse(some.slice(1));
    const followers = after(some);
    const kinds = new Set(followers).size;
    if (followers.length === 0) return shorter;
    return (followers.filter((one) => one === next).length + kinds * shorter) / (followers.length + kinds);
  };
  return recurse(context);
}

describe('the n-gram baseline', () => {
  for (const order of [1, 2, 4, 6]) {
    it(`agrees with counting the text anew for each context, order ${order}`, () => {
      const model = trainNgram(TEXT, { order });
      const some = `${TEXT.slice(5, 30)}zq the c`;
      for (let i = 0; i < some.length; i++) {
        const context = some.slice(Math.max(0, i - order + 1), i);
        expect(model.probability(some.slice(0, i), some[i])).to.be.closeTo(
          slowly(TEXT, context, some[i]),
          1e-12,
        );
      }
    });
  }

  it('gives probabilities that add up to 1 after any context', () => {
    const model = trainNgram(TEXT);
    for (const context of ['', 't', 'the c', 'hat sat', 'zzzzz', 'at the cat']) {
      const sum = model.alphabet.reduce((total, next) => total + model.probability(context, next || '#'), 0);
      expect(sum, context).to.be.closeTo(1, 1e-12);
    }
  });

  it('is worked out by hand for "abab", order 2', () => {
    // Equal shares: 1/3 for a, b and others. No context: a twice and b twice of 4, two kinds:
    // P(b) = (2 + 2/3) / (4 + 2) = 4/9. After a: b twice of 2, one kind: (2 + 4/9) / (2 + 1) = 22/27.
    expect(trainNgram('abab', { order: 2 }).probability('a', 'b')).to.be.closeTo(22 / 27, 1e-15);
  });

  it('adds up the bits of a text character by character', () => {
    const model = trainNgram(TEXT);
    const some = 'the rat sat!';
    const bits = [...some].map((next, i) => -Math.log2(model.probability(some.slice(0, i), next)));
    expect(model.bitsOf(some)).to.be.closeTo(
      bits.reduce((a, b) => a + b),
      1e-9,
    );
  });

  it('counts each different sequence once', () => {
    // a, b, ab, ba, aba, bab
    expect(trainNgram('abab', { order: 3 }).numSequences).to.equal(6);
  });

  it('grows with the text and forgets nothing', () => {
    const many = Array.from({ length: 30_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
    ).join('');
    const model = trainNgram(many, { order: 2 });
    // Each character comes once or twice, always before the same one.
    expect(model.numSequences).to.equal(20_000 + 20_000);
    expect(model.probability(many[0], many[1])).to.be.greaterThan(0.5);
  });

  it('refuses an empty text', () => {
    expect(() => trainNgram('')).to.throw(/^Expected a text to count, got an empty one/);
  });
});
