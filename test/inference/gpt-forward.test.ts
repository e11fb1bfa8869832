// The forward pass against loops in float64, and with the cache against without.
import { expect } from 'chai';
import { random } from 'course/core';
import { cacheBytes, freezeGpt, gptForwardFlops, gptParameterCount } from 'course/inference';
import { blueprintOf, drawGpt, drawTokens, largestGap, naiveGptLogits, randomBlueprint } from './gpt-model';

for (const kernel of ['plain', 'simd'] as const) {
  describe(`a GPT with the ${kernel} kernel`, () => {
    it('gives the logits of loops in float64 within 1e-5, on 40 random models and prompts', () => {
      for (let seed = 0; seed < 40; seed++) {
        const blueprint = randomBlueprint(seed);
        const artifact = drawGpt(blueprint, seed);
        const tokens = drawTokens(blueprint, 1 + random(seed).integer(blueprint.contextLength), seed);
        const expected = naiveGptLogits(artifact, tokens);
        freezeGpt(artifact, { kernel })
          .logits(tokens)
          .forEach((row, t) => {
            expect(largestGap(row, expected[t]), `model ${seed}, token ${t}`).to.be.at.most(1e-5);
          });
      }
    });

    it('gives with the cache what it gives without, within 1e-5, for 200 random prompts and blueprints', () => {
      for (let seed = 0; seed < 200; seed++) {
        const blueprint = randomBlueprint(seed);
        const model = freezeGpt(drawGpt(blueprint, seed), { kernel });
        const tokens = drawTokens(blueprint, blueprint.contextLength, seed);
        const cache = model.newCache();
        const prompt = 1 + random(seed).integer(tokens.length);
        let cached = model.prefill(tokens.slice(0, prompt), cache);
        for (let t = prompt; t <= tokens.length; t++) {
          const uncached = model.prefill(tokens.slice(0, t), model.newCache());
          expect(largestGap(cached, uncached), `model ${seed}, token ${t}`).to.be.at.most(1e-5);
          if (t < tokens.length) [cached] = model.decode([tokens[t]], [cache]);
        }
      }
    }).timeout(120_000);
  });
}

describe('a GPT', () => {
  const blueprint = blueprintOf();
  const { vocabularySize: V, contextLength: T, numLayers: L, width: D, hiddenWidth: H } = blueprint;
  const artifact = drawGpt(blueprint, 1);
  const model = freezeGpt(artifact);
  const tokens = drawTokens(blueprint, T, 1);

  /** What `work` adds to the counters. */
  const counted = (work: () => void) => {
    const before = model.counters;
    work();
    const { keyValueProjections, flops } = model.counters;
    return { projections: keyValueProjections - before.keyValueProjections, flops: flops - before.flops };
  };

  it('projects keys and values N times with the cache, N (N + 1) / 2 times without', () => {
    const cached = counted(() => {
      const cache = model.newCache();
      model.prefill(tokens.slice(0, 1), cache);
      for (const token of tokens.slice(1)) model.decode([token], [cache]);
    });
    const uncached = counted(() => {
      for (let t = 1; t <= T; t++) model.prefill(tokens.slice(0, t), model.newCache());
    });
    expect(cached.projections).to.equal(T);
    expect(uncached.projections).to.equal((T * (T + 1)) / 2);
  });

  it('counts the operations of the closed form, for a prompt and for one token more', () => {
    const cache = model.newCache();
    const prompt = counted(() => model.prefill(tokens.slice(0, 5), cache));
    // 5 tokens through L blocks; they look at 1 + 2 + 3 + 4 + 5 tokens, 2 D products each; one row of logits.
    const products = L * (5 * (3 * D * D + D * D + D * H + H * D) + 2 * D * 15) + D * V;
    expect(prompt.flops).to.equal(2 * products);
    expect(gptForwardFlops(blueprint, { tokens: 5 })).to.equal(2 * products);
    const step = counted(() => model.decode([tokens[5]], [cache]));
    expect(step.flops).to.equal(gptForwardFlops(blueprint, { tokens: 1, cached: 5 }));
    const all = counted(() => model.logits(tokens));
    expect(all.flops).to.equal(gptForwardFlops(blueprint, { tokens: T, logits: T }));
  });

  it('has as many numbers as the closed form says', () => {
    const sizes = [...artifact.weights.values()].map(({ data }) => data.length);
    expect(gptParameterCount(blueprint)).to.equal(sizes.reduce((a, b) => a + b));
  });

  it('keeps 2 x layers x width x 4 bytes a token in the cache, and grows by that', () => {
    const cache = model.newCache();
    expect(cache.bytes).to.equal(0);
    model.prefill(tokens.slice(0, 3), cache);
    expect(cache.bytes).to.equal(3 * 2 * L * D * 4);
    model.decode([tokens[3]], [cache]);
    expect(cache.bytes).to.equal(cacheBytes(blueprint, 4));
    expect([cache.length, cache.capacity]).to.deep.equal([4, T]);
    cache.clear();
    expect(cache.length).to.equal(0);
  });

  it('gives a sequence the same bits alone and among others', () => {
    const prompts = [3, 1, 7, 5, 2].map((length, seed) => drawTokens(blueprint, length, seed));
    const caches = prompts.map((prompt) => {
      const cache = model.newCache();
      model.prefill(prompt, cache);
      return cache;
    });
    const together = model.decode([0, 1, 2, 3, 4], caches);
    prompts.forEach((prompt, i) => {
      const cache = model.newCache();
      model.prefill(prompt, cache);
      expect(together[i]).to.deep.equal(model.decode([i], [cache])[0]);
    });
  });

  it('shows who looks at whom: rows that add up to 1, of the tokens so far', () => {
    const maps = model.attention(tokens);
    expect(maps.map((heads) => heads.length)).to.deep.equal(Array(L).fill(blueprint.numHeads));
    for (const rows of maps.flat()) {
      rows.forEach((row, t) => {
        expect(row).to.have.length(t + 1);
        expect(row.reduce((a, b) => a + b)).to.be.closeTo(1, 1e-5);
      });
    }
  });

  it('learns nothing: the fingerprint is the same after a hundred passes, and weights are copies', () => {
    const { fingerprint } = model;
    const before = model.logits(tokens);
    for (let seed = 0; seed < 100; seed++) model.logits(drawTokens(blueprint, 5, seed));
    for (const { data } of model.weights.values()) data.fill(0);
    expect(model.logits(tokens)).to.deep.equal(before);
    expect(model.fingerprint).to.equal(fingerprint);
    expect('fit' in model).to.equal(false);
  });
});
