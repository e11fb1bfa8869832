// Times, always as all of their samples: on a busy machine one number alone says little.
import { CourseError, stopper } from '../core';

/** Times of several runs in milliseconds. */
export interface Timing {
  /** Every run, in order. */
  readonly samplesMs: number[];
  readonly medianMs: number;
  /** A quarter of the runs were faster, and a quarter slower, than these two. */
  readonly quartilesMs: [number, number];
}

/** How often to run, and how often before the clock starts. */
export interface TimingOptions {
  /** Runs that count. Default 20. */
  readonly runs?: number;
  /** Runs before that, which compile and fill caches. Default 3. */
  readonly warmUp?: number;
}

/**
 * Times `work`, one run after the other.
 * @param work a function, synchronous or not. Its results are dropped: dispose tensors inside it.
 * @throws CourseError for fewer than one run.
 */
export async function timeIt(
  work: () => unknown,
  { runs = 20, warmUp = 3 }: TimingOptions = {},
): Promise<Timing> {
  const { only } = await timeInTurn({ only: work }, { runs, warmUp });
  return only;
}

/**
 * Times several pieces of work in turn, a run of each and then from the start: what else the machine does meanwhile
 * slows all of them alike, so that their medians can be compared.
 *
 * `const { step, answer } = await timeInTurn({ step: () => …, answer: () => … }, { runs: 100 })`
 * @param works by name, synchronous or not. Their results are dropped: dispose tensors inside them.
 * @throws CourseError for fewer than one run.
 */
export async function timeInTurn<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { runs = 20, warmUp = 3 }: TimingOptions = {},
): Promise<Record<Name, Timing>> {
  const entries = Object.entries(works) as [Name, () => unknown][];
  const samples = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  const stop = stopper();
  for (let i = -warmUp; i < runs; i++) {
    for (const [name, work] of entries) {
      const start = performance.now();
      await work();
      if (i >= 0) samples.get(name)?.push(performance.now() - start);
      stop(() => `The clock was stopped after ${Math.max(0, i)} of ${runs} runs.`);
    }
  }
  return Object.fromEntries([...samples].map(([name, each]) => [name, timingOf(each)])) as Record<
    Name,
    Timing
  >;
}

/** Every run of several pieces of work as a row, for a chart. */
export function samplesOf(timings: Readonly<Record<string, Timing>>): { work: string; ms: number }[] {
  return Object.entries(timings).flatMap(([work, { samplesMs }]) => samplesMs.map((ms) => ({ work, ms })));
}

function timingOf(samplesMs: number[]): Timing {
  const quartilesMs: [number, number] = [percentile(samplesMs, 25), percentile(samplesMs, 75)];
  return { samplesMs, medianMs: median(samplesMs), quartilesMs };
}

/** The middle value; the mean of the two middle ones where there is no single one. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The value that `percent` of all values lie below, straight lines between neighbours.
 * @param percent from 0 (the smallest) to 100 (the largest).
 * @throws CourseError for no values or a percentage outside 0 to 100.
 */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0 || !(percent >= 0 && percent <= 100)) {
    throw new CourseError(
      `Expected one value or more and a percentage from 0 to 100, got ${values.length} values and ${percent}. ` +
        'Measure first, then ask for 50 (the median), 95 or 99.',
    );
  }
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
