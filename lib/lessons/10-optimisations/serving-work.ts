// What a stream of prompts costs a GPT in operations, with and without each of three caches.
import type { GptBlueprint } from '../../artifact';
import { stopper } from '../../core';
import { gptForwardFlops, lruCache, prefixCache } from '../../inference';

/** Which caches stand in front of the model and inside it. */
export interface ServingCaches {
  /** Keeps keys and values of the tokens so far while an answer is being written. Default false. */
  readonly keysAndValues?: boolean;
  /** Keeps keys and values of prompts' beginnings, for whole blocks of tokens. Needs `keysAndValues`. Default none. */
  readonly prefixes?: { readonly blockSize: number; readonly capacity: number };
  /** Whole answers kept. Default 0. */
  readonly results?: number;
}

/** What serving took. */
export interface ServingWork {
  readonly flops: number;
  /** Requests that a kept answer served. */
  readonly resultHits: number;
  /** Tokens of prompts that were read, and those that a kept beginning spared. */
  readonly promptTokens: { readonly read: number; readonly spared: number };
}

/**
 * The operations of answering prompts one after the other, in closed form; see `gptForwardFlops`.
 * @param prompts tokens of each prompt; equal prompts get equal answers, as at temperature 0.
 * @param answerTokens how many tokens each answer has.
 */
export function servingWork(
  blueprint: GptBlueprint,
  prompts: readonly (readonly number[])[],
  answerTokens: number,
  { keysAndValues = false, prefixes, results = 0 }: ServingCaches = {},
): ServingWork {
  const answers = results > 0 ? lruCache<true>(results) : undefined;
  const beginnings = prefixes && prefixCache<true>(prefixes);
  const total = { flops: 0, resultHits: 0, promptTokens: { read: 0, spared: 0 } };
  const stop = stopper();
  for (const prompt of prompts) {
    stop();
    if (answers?.get(prompt.join(' '))) {
      total.resultHits++;
      continue;
    }
    answers?.set(prompt.join(' '), true);
    const known = beginnings?.find('', prompt).length ?? 0;
    beginnings?.keep('', prompt, () => true);
    const cached = Math.min(known, prompt.length - 1); // the last token is read in any case: the answer begins behind it
    total.promptTokens.spared += cached;
    total.promptTokens.read += prompt.length - cached;
    total.flops += answerFlops(blueprint, { prompt: prompt.length, cached, answerTokens, keysAndValues });
  }
  return total;
}

/** One answer: the prompt is read, which gives its first token; each further token takes a pass of its own. */
function answerFlops(
  blueprint: GptBlueprint,
  work: { prompt: number; cached: number; answerTokens: number; keysAndValues: boolean },
): number {
  const { prompt, cached, answerTokens, keysAndValues } = work;
  let flops = gptForwardFlops(blueprint, { tokens: prompt - cached, cached });
  for (let length = prompt; length < prompt + answerTokens - 1; length++) {
    const pass = keysAndValues ? { tokens: 1, cached: length } : { tokens: length + 1 };
    flops += gptForwardFlops(blueprint, pass);
  }
  return flops;
}

/** One row for each cache more: none, keys and values, prefixes (blocks of 16, room for 100), results (room for 50). */
export function servingLadder(
  blueprint: GptBlueprint,
  prompts: readonly (readonly number[])[],
  answerTokens: number,
): { caches: string; flops: number; read: number; spared: number; resultHits: number }[] {
  const prefixes = { blockSize: 16, capacity: 100 };
  const ways: Readonly<Record<string, ServingCaches>> = {
    none: {},
    'keys and values': { keysAndValues: true },
    '… and prefixes': { keysAndValues: true, prefixes },
    '… and results': { keysAndValues: true, prefixes, results: 50 },
  };
  return Object.entries(ways).map(([caches, way]) => {
    const { flops, resultHits, promptTokens } = servingWork(blueprint, prompts, answerTokens, way);
    return { caches, flops, ...promptTokens, resultHits };
  });
}
