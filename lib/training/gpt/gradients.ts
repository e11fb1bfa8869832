// Backpropagation through the whole GPT by hand: head, blocks from the last to the first, embedding.
import { tf } from '../../tf';
import type { Update } from '../gradients';
import type { Tensor } from '../kernels';
import { attendBackward, type Sizes } from './attention';
import { embedBackward } from './embedding';
import { feedForwardBackward } from './feed-forward';
import { type Block, blocksOf, headOf, type Passes, passesOf, tablesOf } from './forward';
import { type HeadGradients, readOutBackward, toProbabilities } from './head';
import { learns, type Matrix } from './matrix';
import { numbersAt, scope } from './ops';
import type { GptModel } from './parameters';

/** A batch on the backend: N = B T positions. */
export interface TokenBatch {
  /** (N) tokens, B rows of T one after the other. */
  readonly ids: Tensor;
  /** (N) the token after each. */
  readonly labels: Tensor;
  /** (N, 2) row and label: where the probability of each label stands. */
  readonly places: Tensor;
  readonly sizes: Sizes;
}

/** What one forward and one backward pass give. */
export interface GptGradients {
  /** Of each label, (N). The loss is the mean of -ln of them. */
  readonly probabilities: Tensor;
  /** One for each trainable parameter and each adapter's two. */
  readonly updates: Update[];
}

/**
 * The gradient of the mean cross-entropy by every trainable parameter, without tfjs's own differentiation. Frozen
 * parameters get none, and the pass ends at the lowest block with a trainable one. Call it inside `tf.tidy`.
 */
export function gptGradients(model: GptModel, batch: TokenBatch): GptGradients {
  const { ids, labels, places, sizes } = batch;
  const blocks = blocksOf(model);
  const passes = passesOf(model, blocks, ids, sizes);
  const all = tf.tidy(() => toProbabilities(passes.head.logits)); // (N, V)
  free(passes.head.logits);
  const probabilities = numbersAt(all, places); // (N)
  const lowest = lowestTrainable(model, blocks);
  const head = scope(() => readOutBackward(headOf(model), passes.head, all, labels, lowest < blocks.length));
  free(all, passes.head);
  const updates = [...head.updates];
  const below = throughBlocks(blocks, passes, head, sizes, lowest, updates);
  updates.push(...throughEmbedding(model, ids, below, head.tied, sizes));
  return { probabilities, updates };
}

/** @returns the gradient by the stream below the lowest block, when the embedding wants it. Adds to `updates`. */
function throughBlocks(
  blocks: readonly Block[],
  passes: Passes,
  head: HeadGradients,
  sizes: Sizes,
  lowest: number,
  updates: Update[],
): Tensor | undefined {
  let gradient = head.input;
  for (let i = blocks.length - 1; i >= Math.max(lowest, 0) && gradient; i--) {
    const { attention, feedForward } = passes.blocks[i];
    const after = gradient;
    const goesOn = i > lowest || blockLearns(blocks[i].attention);
    const mlp = scope(() => feedForwardBackward(blocks[i].feedForward, feedForward, after, goesOn));
    free(feedForward, after);
    updates.push(...mlp.updates);
    gradient = mlp.input;
    if (!gradient) break;
    const between = gradient;
    const first = scope(() => attendBackward(blocks[i].attention, attention, between, sizes, i > lowest));
    free(attention, between);
    updates.push(...first.updates);
    gradient = first.input;
  }
  return gradient;
}

function throughEmbedding(
  model: GptModel,
  ids: Tensor,
  gradient: Tensor | undefined,
  tied: Tensor | undefined,
  { B }: Sizes,
): Update[] {
  const tables = tablesOf(model);
  if (gradient) return scope(() => embedBackward(tables, ids, gradient, B, tied));
  return tied ? [{ parameter: tables.token, gradient: tied }] : [];
}

/** -1 for the embedding, 0 for the first block, the number of blocks when only the head learns. */
function lowestTrainable(model: GptModel, blocks: readonly Block[]): number {
  const { token, position } = tablesOf(model);
  if (token.trainable || position.trainable) return -1;
  const first = blocks.findIndex(
    ({ attention, feedForward }) => blockLearns(attention) || blockLearns(feedForward),
  );
  return first < 0 ? blocks.length : first;
}

function blockLearns(matrices: object): boolean {
  return Object.values(matrices as Record<string, Matrix>).some(learns);
}

/** Frees what a pass saved, now instead of at the end of the step; variables stay. */
function free(...saved: object[]): void {
  for (const one of saved) {
    if (one instanceof tf.Variable) continue;
    if (one instanceof tf.Tensor) one.dispose();
    else free(...Object.values(one).filter((part) => typeof part === 'object' && part !== null));
  }
}
