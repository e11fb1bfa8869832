// The memory of each way of fine-tuning, by formula: against the tensors that one step really holds.
import { expect } from 'chai';
import { fineTuningCosts } from 'course/lessons';
import { startBackend, tf } from 'course/tf';
import {
  addLora,
  type FineTuningMethod,
  gptGradients,
  gptOptimizer,
  gptStep,
  trainableCount,
  trainHeadOnly,
} from 'course/training';
import { freeBatch, tinyBatch, tinyGpt } from '../../training/gpt-tiny';

const PREPARE: Record<FineTuningMethod, (model: ReturnType<typeof tinyGpt>) => void> = {
  full: () => undefined,
  head: trainHeadOnly,
  lora: (model) => addLora(model, { rank: 3 }),
};

const bytes = (tensors: readonly { readonly size: number }[]) =>
  4 * tensors.reduce((sum, { size }) => sum + size, 0);

describe('the memory of fine-tuning', () => {
  before(startBackend);

  for (const way of ['full', 'head', 'lora'] as const) {
    it(`is by formula what a step of ${way} holds`, () => {
      const model = tinyGpt();
      const cost = fineTuningCosts(model.blueprint, { rank: 3 }).find((one) => one.way === way);
      PREPARE[way](model);
      const [batch, optimizer] = [tinyBatch(model), gptOptimizer()];
      const found = tf.tidy(() => bytes(gptGradients(model, batch).updates.map(({ gradient }) => gradient)));
      gptStep(model, optimizer, batch, { learningRate: 0.001, clipNorm: 1 });
      const adapters = [...model.adapters.values()].flatMap(({ down, up }) => [down, up]);
      expect(cost).to.deep.equal({
        way,
        learns: trainableCount(model),
        weights: bytes([...model.parameters, ...adapters].map(({ variable }) => variable)),
        gradients: found,
        adam: bytes(optimizer.memory.map(({ variable }) => variable)),
      });
      freeBatch(batch);
      optimizer.dispose();
      model.dispose();
    });
  }
});
