// Windows of a text as a batch: tokens, and for each the token after it.
import { CourseError, random } from '../../core';
import { tf } from '../../tf';
import type { TokenBatch } from './gradients';
import type { GptModel } from './parameters';

/** How a step picks its windows. */
export interface WindowOptions {
  /** Windows in a batch. */
  readonly batchSize: number;
  /** Tokens in a window. */
  readonly contextLength: number;
  readonly seed: number | string;
}

/**
 * Where each window of a step starts, drawn evenly from the text. It depends on seed and step alone, so that a resumed
 * training needs no state of a random stream.
 * @param step from 1.
 * @throws CourseError for a text that is shorter than a window and the token after it.
 */
export function windowStarts(count: number, step: number, options: WindowOptions): number[] {
  const { batchSize, contextLength, seed } = options;
  if (count <= contextLength) {
    throw new CourseError(
      `Expected more than ${contextLength} tokens to learn from, a window and the token after it, got ${count}. ` +
        'Take a longer text.',
    );
  }
  const draw = random(`${seed}/step/${step}`);
  return Array.from({ length: batchSize }, () => draw.integer(count - contextLength));
}

/** The windows of a text that start there, on the backend. Dispose ids, labels and places. */
export function tokenBatch(
  { blueprint }: GptModel,
  tokens: ArrayLike<number>,
  starts: readonly number[],
  T: number,
): TokenBatch {
  const { numHeads, width } = blueprint;
  const [B, N] = [starts.length, starts.length * T];
  const [ids, labels, places] = [new Int32Array(N), new Int32Array(N), new Int32Array(2 * N)];
  for (let i = 0; i < N; i++) {
    const at = starts[Math.floor(i / T)] + (i % T);
    ids[i] = tokens[at];
    labels[i] = tokens[at + 1];
    places[2 * i] = i;
    places[2 * i + 1] = labels[i];
  }
  return {
    ids: tf.tensor1d(ids, 'int32'),
    labels: tf.tensor1d(labels, 'int32'),
    places: tf.tensor2d(places, [N, 2], 'int32'),
    sizes: { B, T, heads: numHeads, d: width / numHeads },
  };
}
