// The forward pass through the whole model, keeping of each sublayer what its way back needs.
import { CourseError } from '../../core';
import { tf } from '../../tf';
import type { Tensor } from '../kernels';
import { type Attention, type AttentionPass, attend, type Sizes } from './attention';
import { embed } from './embedding';
import { type FeedForward, type FeedForwardPass, feedForward } from './feed-forward';
import { type HeadPass, readOut } from './head';
import type { Matrix } from './matrix';
import { scope } from './ops';
import type { GptModel } from './parameters';

/** The matrices of one block. */
export interface Block {
  readonly attention: Attention;
  readonly feedForward: FeedForward;
}

/** All passes of a forward pass, in order. */
export interface Passes {
  readonly blocks: readonly { readonly attention: AttentionPass; readonly feedForward: FeedForwardPass }[];
  readonly head: HeadPass;
}

/** Low enough that the softmax of a masked score is 0, whatever the other scores. */
const NEVER = -1e9;

/**
 * Runs the model, keeping what the way back needs. Call it inside `tf.tidy`.
 * @param ids (B T) token numbers.
 */
export function passesOf(model: GptModel, blocks: readonly Block[], ids: Tensor, sizes: Sizes): Passes {
  const { B, T } = sizes;
  let stream = embed(tablesOf(model), ids, B, T); // (N, D)
  const mask = causalMask(T);
  const passes = blocks.map((block) => {
    const attention = scope(() => attend(block.attention, stream, mask, sizes));
    const mlp = scope(() => feedForward(block.feedForward, attention.stream));
    stream = mlp.stream;
    return { attention, feedForward: mlp };
  });
  return { blocks: passes, head: scope(() => readOut(headOf(model), stream)) };
}

/** The logits alone, (B T, V). */
export function forwardPass(model: GptModel, rows: readonly ArrayLike<number>[]): Tensor {
  const sizes = sizesOf(model, rows);
  const ids = tf.tensor1d(
    rows.flatMap((row) => Array.from(row)),
    'int32',
  );
  const mask = causalMask(sizes.T);
  let stream = embed(tablesOf(model), ids, sizes.B, sizes.T);
  for (const { attention, feedForward: mlp } of blocksOf(model)) {
    stream = tf.tidy(() => {
      const attended = attend(attention, stream, mask, sizes).stream;
      return feedForward(mlp, attended).stream;
    });
  }
  return readOut(headOf(model), stream).logits;
}

/** The token and position tables. */
export function tablesOf(model: GptModel) {
  return { token: model.parameter('embedding/token'), position: model.parameter('embedding/position') };
}

/** What the logits are read out with. */
export function headOf(model: GptModel) {
  return { gain: model.parameter('final/norm'), token: model.parameter('embedding/token') };
}

/** The matrices of each block, with gains, scale and adapters in their places. Call it inside `tf.tidy`. */
export function blocksOf(model: GptModel): Block[] {
  const { numLayers, numHeads, width } = model.blueprint;
  const scale = 1 / Math.sqrt(width / numHeads);
  const columns = tf.tensor1d(Float32Array.from({ length: 3 * width }, (_, i) => (i < width ? scale : 1)));
  return Array.from({ length: numLayers }, (_, i) => {
    const of = (kernel: string, gain?: string): Matrix => {
      const name = `block${i + 1}/${kernel}`;
      const norm = gain === undefined ? undefined : model.parameter(`block${i + 1}/${gain}`);
      return { kernel: model.parameter(name), gain: norm, adapter: model.adapters.get(name) };
    };
    return {
      attention: {
        qkv: { ...of('attention/qkv', 'attention/norm'), columns },
        output: of('attention/output'),
      },
      feedForward: { up: of('mlp/up', 'mlp/norm'), down: of('mlp/down') },
    };
  });
}

/** Batch and time of rows of equal length. @throws CourseError for rows that are empty, unequal or too long. */
export function sizesOf({ blueprint }: GptModel, rows: readonly ArrayLike<number>[]): Sizes {
  const { contextLength, numHeads, width } = blueprint;
  const T = rows[0]?.length ?? 0;
  if (T < 1 || T > contextLength || rows.some((row) => row.length !== T)) {
    throw new CourseError(
      `Expected rows of the same number of tokens, 1 to ${contextLength}, got ${rows.length} of ` +
        `${[...new Set(rows.map((row) => row.length))].join(' and ') || 'nothing'}. Cut them to one length.`,
    );
  }
  return { B: rows.length, T, heads: numHeads, d: width / numHeads };
}

function causalMask(T: number): Tensor {
  return tf.tensor1d(Float32Array.from({ length: T * T }, (_, i) => (i % T > Math.floor(i / T) ? NEVER : 0)));
}
