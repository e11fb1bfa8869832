// One step of a GPT's training: forward, backward, clip, update.
import { tf } from '../../tf';
import type { Optimizer } from '../optimizer';
import { clipped, globalNorm } from './clip';
import { gptGradients, type TokenBatch } from './gradients';
import type { GptModel } from './parameters';

/** What a step found before it changed the model. */
export interface GptStep {
  /** Mean cross-entropy of the batch's tokens, in nats. */
  readonly loss: number;
  /** Length of all gradients as one vector, before clipping. */
  readonly gradientNorm: number;
}

/** Changes the model by one step on one batch. With a loss or a gradient that is no finite number, nothing changes. */
export function gptStep(
  model: GptModel,
  optimizer: Optimizer,
  batch: TokenBatch,
  { learningRate, clipNorm = 1 }: { readonly learningRate: number; readonly clipNorm?: number },
): GptStep {
  let gradientNorm = 0;
  const probabilities = tf.tidy(() => {
    const found = gptGradients(model, batch);
    gradientNorm = globalNorm(found.updates);
    if (Number.isFinite(gradientNorm)) {
      optimizer.apply(clipped(found.updates, gradientNorm, clipNorm), learningRate);
    }
    return found.probabilities;
  });
  const loss = meanSurprise(probabilities.dataSync() as Float32Array);
  probabilities.dispose();
  return { loss, gradientNorm };
}

/** The mean of -ln of probabilities, in 64-bit numbers; Infinity when one is 0. */
export function meanSurprise(probabilities: Float32Array): number {
  let sum = 0;
  for (const probability of probabilities) sum -= Math.log(probability);
  return sum / probabilities.length;
}
