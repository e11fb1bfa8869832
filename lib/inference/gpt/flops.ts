// What a GPT's forward pass costs, in closed form: two operations, a product and a sum, for each weight in use.
import type { GptBlueprint } from '../../artifact';

/** What is computed. */
export interface GptWork {
  /** Tokens that go through the blocks. */
  readonly tokens: number;
  /** Tokens whose keys and values are in the cache already. Default 0. */
  readonly cached?: number;
  /** Tokens whose logits are computed. Default 1: only the last one's matter when text is continued. */
  readonly logits?: number;
}

/**
 * Operations of the matrix products and of attention; norms, softmax and relu, some hundredths more, are left out.
 *
 * A token at position p looks at p + 1 tokens, itself included: 2 D products for each, in every layer.
 */
export function gptForwardFlops(
  blueprint: GptBlueprint,
  { tokens, cached = 0, logits = 1 }: GptWork,
): number {
  const { vocabularySize: V, numLayers: L, width: D, hiddenWidth: H } = blueprint;
  const looks = tokens * cached + (tokens * (tokens + 1)) / 2;
  return 2 * L * (tokens * (4 * D * D + 2 * D * H) + 2 * D * looks) + 2 * logits * D * V;
}

/** Numbers in the weights: V D + T D + L (4 D^2 + 2 D H + 2 D) + D. The tied embedding counts once. */
export function gptParameterCount(blueprint: GptBlueprint): number {
  const { vocabularySize: V, contextLength: T, numLayers: L, width: D, hiddenWidth: H } = blueprint;
  return V * D + T * D + L * (4 * D * D + 2 * D * H + 2 * D) + D;
}
