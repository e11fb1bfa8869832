// Scratch memory of a GPT: the only thing that a forward pass changes besides the cache.
import type { GptBlueprint } from '../../artifact';
import { type Kernel, padded } from '../products/kernel';

/** Tokens that go through the model side by side; a longer prompt goes in parts. */
export const MAX_ROWS = 16;

/** One row a token; each row is as long as written, rounded up to whole blocks. */
export interface GptScratch {
  /** (rows, D): the stream that each block adds to. */
  readonly x: Float32Array;
  /** (rows, D): the stream after a norm. */
  readonly normed: Float32Array;
  /** (rows, 3 D): queries, keys, values. */
  readonly qkv: Float32Array;
  /** (rows, D): values mixed by attention. */
  readonly mixed: Float32Array;
  /** (rows, H) */
  readonly hidden: Float32Array;
  /** (rows, D): what a block adds to the stream. */
  readonly update: Float32Array;
  /** (rows, V) */
  readonly logits: Float32Array;
}

/** Scratch memory for `MAX_ROWS` tokens. */
export function makeGptScratch(blueprint: GptBlueprint, kernel: Kernel): GptScratch {
  const entries = Object.entries(rowLengths(blueprint));
  return Object.fromEntries(entries.map(([name, length]) => [name, kernel.floats(MAX_ROWS * length)])) as {
    [name in keyof GptScratch]: Float32Array;
  };
}

/** How many numbers the scratch memory holds. */
export function scratchLength(blueprint: GptBlueprint): number {
  return MAX_ROWS * Object.values(rowLengths(blueprint)).reduce((sum, length) => sum + length, 0);
}

function rowLengths({ vocabularySize, width, hiddenWidth }: GptBlueprint): Record<keyof GptScratch, number> {
  const [D, H, V] = [width, hiddenWidth, vocabularySize].map(padded);
  return { x: D, normed: D, qkv: padded(3 * width), mixed: D, hidden: H, update: D, logits: V };
}
