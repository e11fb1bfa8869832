import { expect } from 'chai';
import { startBackend, tf } from 'course/tf';
import { type GptModel, surpriseOf } from 'course/training';
import { someTokens, tinyGpt } from './gpt-tiny';

/** -log2 of the probability of token `at`, seen after `inFront` tokens. */
function bitsAt(model: GptModel, tokens: number[], at: number, inFront: number): number {
  const row = tokens.slice(at - inFront, at);
  const logits = tf.tidy(() => [
    ...model
      .forward([row])
      .slice([inFront - 1], [1])
      .dataSync(),
  ]);
  const top = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - top), 0);
  return (Math.log(sum) + top - logits[tokens[at]]) / Math.LN2;
}

describe('the surprise of a text', () => {
  let model: GptModel;

  before(async () => {
    await startBackend();
    model = tinyGpt();
  });
  after(() => model.dispose());

  /** Tokens in front of each scored one: windows of 9 start at 0, 5, 10 ...; the last one ends with the text. */
  const contexts: [count: number, inFront: number[]][] = [
    [2, [1]],
    [6, [1, 2, 3, 4, 5]],
    [10, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    // from 10 on: window 5 to 13 scores 10 to 14 with 5 to 9 tokens in front
    [15, [1, 2, 3, 4, 5, 6, 7, 8, 9, 5, 6, 7, 8, 9]],
    // one more: the last window, 6 to 14, scores token 15 with all 9
    [16, [1, 2, 3, 4, 5, 6, 7, 8, 9, 5, 6, 7, 8, 9, 9]],
  ];
  for (const [count, inFront] of contexts) {
    it(`scores each of ${count} tokens but the first once, with half a window in front of it or all there is`, () => {
      const tokens = someTokens(count, 40);
      const expected = inFront.reduce((sum, context, i) => sum + bitsAt(model, tokens, i + 1, context), 0);
      const found = surpriseOf(model, tokens);
      expect(found.numTokens).to.equal(count - 1);
      expect(found.bits).to.be.closeTo(expected, 1e-3);
    });
  }

  it('scores more windows than fit in one pass', () => {
    const tokens = someTokens(200, 40);
    const parts = tokens.slice(1).map((_, i) => bitsAt(model, tokens, i + 1, contextOf(i + 1, 200)));
    expect(surpriseOf(model, tokens).bits).to.be.closeTo(
      parts.reduce((a, b) => a + b),
      1e-2,
    );
  });

  /** By the rule: 1 to 9 at the start, then 5 to 9 over and over, and the last window ends with the text. */
  function contextOf(at: number, count: number): number {
    if (at <= 9) return at;
    const start = Math.min(5 * Math.floor((at - 5) / 5), count - 10);
    return at - start;
  }

  it('refuses a single token', () => {
    expect(() => surpriseOf(model, [1])).to.throw(/^Expected two tokens or more to score, got 1/);
  });
});
