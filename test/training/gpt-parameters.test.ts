// How many numbers learn, by formula, for random shapes of GPT and each way of fine-tuning.
import { expect } from 'chai';
import { random } from 'course/core';
import { gptParameterCount } from 'course/inference';
import { startBackend } from 'course/tf';
import {
  addLora,
  type GptModel,
  gpt,
  loraParameterCount,
  removeLora,
  trainableCount,
  trainEverything,
  trainHeadOnly,
} from 'course/training';

/** A GPT of any small shape. */
function randomGpt(seed: number): GptModel {
  const { integer } = random(`shape ${seed}`);
  const numHeads = 1 + integer(4);
  return gpt({
    ...{ vocabularySize: 2 + integer(90), contextLength: 2 + integer(40), numLayers: 1 + integer(5) },
    ...{ numHeads, width: numHeads * (1 + integer(9)), hiddenWidth: 1 + integer(100), seed },
  });
}

describe('the number of trainable parameters', () => {
  before(startBackend);

  it('is that of the formulas on 30 random shapes: everything, the head alone, LoRA', () => {
    for (let seed = 0; seed < 30; seed++) {
      const model = randomGpt(seed);
      const { vocabularySize: V, contextLength: T, numLayers: L, width: D, hiddenWidth: H } = model.blueprint;
      const block = D * 3 * D + D * D + D * H + H * D + 2 * D; // four matrices and two norms
      const all = V * D + T * D + L * block + D;
      trainEverything(model);
      expect(trainableCount(model), `${seed}`).to.equal(all);
      expect(gptParameterCount(model.blueprint)).to.equal(all);
      trainHeadOnly(model);
      expect(trainableCount(model), `${seed}`).to.equal(block + D);
      const rank = 1 + (seed % 7);
      addLora(model, { rank });
      const adapters = L * rank * (D + 3 * D + (D + H) + (H + D)); // qkv, up, down: rank (inputs + outputs) each
      expect(trainableCount(model), `${seed}`).to.equal(adapters);
      expect(loraParameterCount(model.blueprint, { rank })).to.equal(adapters);
      removeLora(model);
      model.dispose();
    }
  });

  it('is 935,040, 196,992 and 57,344 for the shape of the shipped model', () => {
    const [V, T, L, D] = [1024, 128, 4, 128];
    const model = gpt({ vocabularySize: V, contextLength: T, numLayers: L, numHeads: 4, width: D });
    expect(trainableCount(model))
      .to.equal(935_040)
      .and.to.equal((V + T) * D + L * (12 * D * D + 2 * D) + D);
    trainHeadOnly(model);
    expect(trainableCount(model))
      .to.equal(196_992)
      .and.to.equal(12 * D * D + 3 * D);
    addLora(model, { rank: 8 });
    expect(trainableCount(model))
      .to.equal(57_344)
      .and.to.equal(L * 8 * (4 * D + 5 * D + 5 * D));
    model.dispose();
  });
});
