// What one token more costs, the longer the text before it is.
import type { FrozenGpt } from '../../inference';
import { generate } from '../../inference';

/** A token's place, and how long it took. */
export interface ClockedToken {
  /** Tokens before it. */
  readonly tokens: number;
  /** Median over the runs. */
  readonly ms: number;
}

/**
 * Clocks each token of a text that fills the context, written at temperature 0 after one token.
 * @param options `cache`: whether keys and values are kept; `runs`: default 3, after one that does not count.
 * @returns one entry for each token but the first, which also pays for memory.
 */
export async function clockTokens(
  model: FrozenGpt,
  { cache, runs = 3 }: { readonly cache: boolean; readonly runs?: number },
): Promise<ClockedToken[]> {
  const times: number[][] = Array.from({ length: model.blueprint.contextLength }, () => []);
  for (let run = -1; run < runs; run++) {
    let n = 0;
    let last = performance.now();
    for await (const _ of generate(model, [1], { maxTokens: times.length, temperature: 0, cache })) {
      const now = performance.now();
      if (run >= 0) times[n].push(now - last);
      n++;
      last = performance.now();
    }
  }
  return times.map((each, n) => ({ tokens: n + 1, ms: middleOf(each) })).slice(1);
}

/** The median. course/measure has one; the inference program loads nothing that measures. */
function middleOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}
