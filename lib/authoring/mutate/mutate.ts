// How good are the tests? Each solution is spoilt in many small ways, and the tests should notice every one.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { CourseError, random } from '../../core';
import { exercisePaths, exercises, findExercise, type Judges, openJudges, type Verdict } from '../../grading';
import { type Equivalent, entriesWithoutMutant, entryOf, readEquivalents } from './equivalent';
import { gradeText } from './grade-text';
import type { Mutant } from './mutants';
import { countMutants, killedEntries, type MutationReport } from './report';

/** Options of `mutateSolutions`. */
export interface MutateOptions {
  /** The exercises whose solutions are mutated; all unless told otherwise. */
  readonly ids?: readonly string[];
  /** Mutants at the same time; one for each core unless told otherwise. */
  readonly jobs?: number;
  /** Takes only so many mutants, drawn from all; every one unless told otherwise. */
  readonly sample?: number;
  /** The seed of that draw; `'course'` unless told otherwise. */
  readonly seed?: string;
  /** Called at the start and after each mutant. */
  readonly onProgress?: (advance: { done: number; all: number; before: number }) => void;
}

/**
 * Grades every mutant of the solutions with the engine that learners use. One that does not even compile is none.
 * @throws CourseError for an unknown id, or when a solution itself does not pass; Error when the grader fails.
 */
export async function mutateSolutions(options: MutateOptions = {}): Promise<MutationReport> {
  const ids = options.ids?.length
    ? options.ids.map((id) => findExercise(id).id)
    : exercises().map(({ id }) => id);
  const all = allMutants(ids);
  const equivalents = readEquivalents();
  const lanes = options.jobs ?? availableParallelism();
  const judges = openJudges(lanes);
  try {
    await inLanes(ids, lanes, (id) => refuseWrongSolution(id, judges));
    const verdicts = await gradeMutants(drawn(all, options), equivalents, judges, lanes, options.onProgress);
    return {
      ...countMutants(ids, verdicts, equivalents),
      staleEntries: [...entriesWithoutMutant(equivalents, ids, all), ...killedEntries(verdicts, equivalents)],
    };
  } finally {
    judges.close();
  }
}

/** The compiler takes a third of a second to load: only whoever mutates waits for it. */
function allMutants(ids: readonly string[]): Mutant[] {
  const { mutantsOf } = require('./mutants') as typeof import('./mutants');
  return ids.flatMap((id) => mutantsOf(id, solutionOf(id)));
}

function drawn(all: Mutant[], { sample, seed = 'course' }: MutateOptions): Mutant[] {
  if (sample === undefined) return all;
  const chosen = new Set(random(seed).shuffle(all).slice(0, sample));
  return all.filter((mutant) => chosen.has(mutant));
}

async function gradeMutants(
  mutants: readonly Mutant[],
  equivalents: readonly Equivalent[],
  judges: Judges,
  lanes: number,
  onProgress: MutateOptions['onProgress'],
): Promise<Map<Mutant, Verdict>> {
  const verdicts = new Map<Mutant, Verdict>();
  let done = 0;
  onProgress?.({ done, all: mutants.length, before: 0 });
  await inLanes(mutants, lanes, async (mutant) => {
    // A machine that stands still for two seconds must not make an entry of the list look wrong.
    const doubtful = entryOf(mutant, equivalents) ? (['TIMEOUT'] as const) : [];
    const verdict = await gradeText(mutant.exercise, mutant.source, judges, doubtful);
    if (verdict) verdicts.set(mutant, verdict);
    onProgress?.({ done: ++done, all: mutants.length, before: 0 });
  });
  return new Map(
    mutants.flatMap((mutant) => {
      const verdict = verdicts.get(mutant);
      return verdict ? [[mutant, verdict] as const] : [];
    }),
  );
}

/** Where the solution itself fails, every mutant would count as killed. */
async function refuseWrongSolution(id: string, judges: Judges): Promise<void> {
  const verdict = await gradeText(id, solutionOf(id), judges, ['TIMEOUT']);
  if (verdict === 'PASS') return;
  throw new CourseError(
    `Expected solutions/${id}.ts to pass before it is mutated, but it is ${verdict ?? 'no TypeScript'}. ` +
      `Run "npm run course -- verify ${id}".`,
  );
}

function solutionOf(id: string): string {
  return readFileSync(exercisePaths(id).solution, 'utf8');
}

/** Works through items, a few at the same time. The first error ends it. */
async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
