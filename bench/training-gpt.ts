// The GPT's step as a case of bench/training.ts: the shipped model's sizes, fresh weights, windows of random tokens.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from 'course/core';
import { tf } from 'course/tf';
import { gpt, gptOptimizer, gptStep, surpriseOf, tokenBatch, windowStarts } from 'course/training';
import type { Ours } from './training-cases';

const SIZES = { vocabularySize: 1024, contextLength: 128, numLayers: 4, numHeads: 4, width: 128 };
const NUM_TOKENS = 4_096;
const NUM_BATCHES = 20;
const LEARNING_RATE = 0.001;

/** A batch size of the GPT's step. */
export interface GptCase {
  readonly name: string;
  readonly batchSize: number;
}

/** The cases of the table. */
export const GPT_CASES: readonly GptCase[] = [2, 8].map((batchSize) => ({
  name: `GPT 935,040, ${batchSize} x 128 tokens, AdamW`,
  batchSize,
}));

/** Sets up our side, and writes down tokens and weights for the other. */
export function prepareGpt({ name, batchSize }: GptCase): Ours {
  const T = SIZES.contextLength;
  const draw = random(name);
  const tokens = Int32Array.from({ length: NUM_TOKENS }, () => draw.integer(SIZES.vocabularySize));
  const model = gpt(SIZES);
  const windows = { batchSize, contextLength: T, seed: 1 };
  const starts = Array.from({ length: NUM_BATCHES }, (_, i) => windowStarts(NUM_TOKENS, i + 1, windows));
  const tensors: [string, readonly number[], Float32Array][] = [
    ['tokens', [NUM_TOKENS], Float32Array.from(tokens)],
    ...[...model.weights()].map(([n, t]): [string, readonly number[], Float32Array] => [n, t.shape, t.data]),
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'bench-training-')), 'numbers.f32');
  writeFileSync(file, Buffer.concat(tensors.map(([, , values]) => Buffer.from(values.buffer))));
  const descent = gptOptimizer();
  const run = (steps: number): number => {
    const start = performance.now();
    for (let i = 0; i < steps; i++) {
      const batch = tokenBatch(model, tokens, starts[i % NUM_BATCHES], T);
      gptStep(model, descent, batch, { learningRate: LEARNING_RATE });
      tf.dispose([batch.ids, batch.labels, batch.places]);
    }
    return performance.now() - start;
  };
  const loss = (): number => {
    const { bits, numTokens } = surpriseOf(model, tokens.subarray(0, T + 1));
    return (bits * Math.LN2) / numTokens;
  };
  const shapes = tensors.map(([n, shape]) => [n, shape]);
  return {
    run,
    loss,
    forPeer: { kind: 'gpt', ...SIZES, learningRate: LEARNING_RATE, file, tensors: shapes, starts },
  };
}
