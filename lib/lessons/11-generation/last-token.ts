// What the last token of a full context costs the processor, with the keys and values kept and without.
import type { FrozenGpt } from '../../inference';

/** Milliseconds that the processor spent on one token; time in which other programs ran is not in it. */
export interface LastToken {
  readonly kept: number;
  readonly anew: number;
}

/**
 * Reads a full context anew, and takes its last token to kept keys and values, both several times.
 * @param runs of each. Default 20.
 */
export function lastTokenCost(model: FrozenGpt, runs = 20): LastToken {
  const { contextLength, vocabularySize } = model.blueprint;
  const tokens = Array.from({ length: contextLength }, (_, i) => (37 * i) % vocabularySize);
  const caches = Array.from({ length: runs + 1 }, () => {
    const cache = model.newCache();
    model.prefill(tokens.slice(0, -1), cache);
    return cache;
  });
  const last = tokens.slice(-1);
  return {
    kept: processorMs((run) => model.prefill(last, caches[run]), runs),
    anew: processorMs(() => model.prefill(tokens, model.newCache()), runs),
  };
}

/** The mean over the runs, after one that does not count. */
function processorMs(work: (run: number) => unknown, runs: number): number {
  work(0);
  const start = process.cpuUsage();
  for (let run = 1; run <= runs; run++) work(run);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / runs;
}
