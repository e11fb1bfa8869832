// Weights of few bits behind the same products.
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { freezeGpt } from 'course/inference';
import { blueprintOf, drawGpt, drawTokens, largestGap } from './gpt-model';

/**
 * The relative noise that rounding adds to the logits, as a root mean square.
 *
 * Rounding to steps of size s moves a number by s / sqrt(12) on average (uniform between -s/2 and s/2). The largest of
 * n <= 64 normal numbers is about sqrt(2 ln 64) = 2.9 deviations, so a step is 2.9 / levels deviations: of a channel's
 * weights with 127 or 7 levels, of a row of inputs with 127. A product passes the noise of its inputs on at its
 * relative size, and so do norms; independent noises add up as squares. There are 4 products a block, the embedding
 * and the output layer: sqrt((4 L + 2) / 12) x 2.9 x sqrt(1 / levels^2 + 1 / 127^2).
 */
function relativeNoise(numLayers: number, levels: number): number {
  return Math.sqrt((4 * numLayers + 2) / 12) * 2.9 * Math.hypot(1 / levels, 1 / 127);
}

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** Scores come from two noisy factors, and softmax turns them on: twice the noise is room for that. */
const ROOM = 2;

for (const kernel of ['plain', 'simd'] as const) {
  describe(`a quantized GPT with the ${kernel} kernel`, () => {
    for (const [bits, levels] of [
      [8, 127],
      [4, 7],
    ] as const) {
      it(`of ${bits} bits has logits within twice the noise of its rounding, on 60 random models`, () => {
        for (let seed = 0; seed < 60; seed++) {
          const numLayers = 1 + (seed % 3);
          const artifact = drawGpt(blueprintOf({ numLayers }), seed);
          const tokens = drawTokens(artifact.blueprint, 8, seed);
          const exact = freezeGpt(artifact, { kernel })
            .logits(tokens)
            .flatMap((row) => [...row]);
          const rounded = freezeGpt(artifact, { kernel, bits })
            .logits(tokens)
            .flatMap((row) => [...row]);
          const noise = rootMeanSquare(rounded.map((logit, i) => logit - exact[i])) / rootMeanSquare(exact);
          expect(noise, `model ${seed}`).to.be.at.most(ROOM * relativeNoise(numLayers, levels));
          expect(noise, `model ${seed}`).to.be.above(0);
        }
      });
    }
  });
}

describe('a quantized GPT', () => {
  const artifact = drawGpt(blueprintOf({ numLayers: 3 }), 'quantized');
  const tokens = drawTokens(artifact.blueprint, 9, 'quantized');
  const exact = freezeGpt(artifact);
  const gapAt = (bits: 16 | 8 | 4) =>
    largestGap(freezeGpt(artifact, { bits }).logits(tokens)[8], exact.logits(tokens)[8]);

  it('is nearer to the float one the more bits it has', () => {
    expect(gapAt(16)).to.be.below(gapAt(8));
    expect(gapAt(8)).to.be.below(gapAt(4));
  });

  it('gives the same with both kernels, within the rounding of float32', () => {
    for (const bits of [8, 4] as const) {
      const [plain, simd] = (['plain', 'simd'] as const).map((kernel) =>
        freezeGpt(artifact, { bits, kernel }),
      );
      // An input that lies half way between two whole numbers may go up in one and down in the other.
      expect(largestGap(plain.logits(tokens)[8], simd.logits(tokens)[8])).to.be.at.most(gapAt(bits));
    }
  });

  it('gives with the cache what it gives without, and a batch what each gives alone', () => {
    const model = freezeGpt(artifact, { bits: 8 });
    const caches = [model.newCache(), model.newCache(), model.newCache()];
    caches.forEach((cache, i) => {
      model.prefill(tokens.slice(i, i + 4), cache);
    });
    const together = model.decode(tokens.slice(4, 7), caches);
    together.forEach((logits, i) => {
      expect(logits).to.deep.equal(
        model.prefill(tokens.slice(i, i + 4).concat(tokens[4 + i]), model.newCache()),
      );
    });
  });

  it('takes less memory, and says by its fingerprint that matrices changed while norms and positions did not', () => {
    const model = freezeGpt(artifact, { bits: 4 });
    expect(model.bytes).to.be.below(exact.bytes);
    expect(model.fingerprint).not.to.equal(exact.fingerprint);
    const changed = changedTensors(model.weights, artifact.weights);
    expect(changed).to.have.length(1 + 3 * 4); // the token embedding, and four matrices a block
    expect(changed.some((name) => name.endsWith('norm') || name.endsWith('position'))).to.equal(false);
  });
});
