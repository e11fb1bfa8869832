// How long batches take, and how many rows come out of them.
import { type TimingOptions, timeInTurn } from './timing';

/** One size of batch. */
export interface BatchClock {
  readonly batch: number;
  /** Latency: the median time of a whole batch, which each of its rows waits. */
  readonly ms: number;
  /** Throughput: rows a second. */
  readonly perSecond: number;
}

/**
 * Clocks a model on batches of several sizes, in turn.
 * @param rows as many as the largest batch needs, or more.
 */
export async function clockBatches<Row>(
  model: { predictBatch(rows: readonly Row[]): unknown },
  rows: readonly Row[],
  sizes: readonly number[],
  options?: TimingOptions,
): Promise<BatchClock[]> {
  const batches = sizes.map((size) => rows.slice(0, size));
  const works = batches.map((batch) => [batch.length, () => model.predictBatch(batch)] as const);
  const clocked = await timeInTurn(Object.fromEntries(works), options);
  return batches.map(({ length: batch }) => {
    const ms = clocked[batch].medianMs;
    return { batch, ms, perSecond: (1000 * batch) / ms };
  });
}
