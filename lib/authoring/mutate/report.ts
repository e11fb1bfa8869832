// What became of the mutants, counted.
import type { Verdict } from '../../grading';
import { type Equivalent, entryOf, stale } from './equivalent';
import type { Mutant } from './mutants';

/** A mutant that passed every test. */
export interface Survivor extends Mutant {
  /** Why it is equivalent to the solution, from `test/mutants/equivalent.json`; without it a test is missing. */
  readonly reason?: string;
}

/** What became of one exercise's mutants. */
export interface MutatedExercise {
  readonly exercise: string;
  readonly killed: number;
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
}

/** What became of all mutants. Equivalent ones count as survivors, so no list can make the figure look better. */
export interface MutationReport {
  readonly exercises: readonly MutatedExercise[];
  readonly killed: number;
  readonly mutants: number;
  /** What is wrong with the list of equivalents, as sentences. */
  readonly staleEntries: readonly string[];
}

/** Counts. Each verdict but PASS kills. */
export function countMutants(
  ids: readonly string[],
  verdicts: ReadonlyMap<Mutant, Verdict>,
  equivalents: readonly Equivalent[],
): Omit<MutationReport, 'staleEntries'> {
  const results = ids.map((id) => countExercise(id, verdicts, equivalents));
  return {
    exercises: results,
    killed: results.reduce((sum, { killed }) => sum + killed, 0),
    mutants: results.reduce((sum, { mutants }) => sum + mutants, 0),
  };
}

/** Entries whose mutant the tests kill after all, as sentences. */
export function killedEntries(
  verdicts: ReadonlyMap<Mutant, Verdict>,
  equivalents: readonly Equivalent[],
): string[] {
  return [...verdicts].flatMap(([mutant, verdict]) => {
    const entry = entryOf(mutant, equivalents);
    return entry && verdict !== 'PASS' ? [stale(entry, `which the tests kill (${verdict})`)] : [];
  });
}

function countExercise(
  exercise: string,
  verdicts: ReadonlyMap<Mutant, Verdict>,
  equivalents: readonly Equivalent[],
): MutatedExercise {
  const own = [...verdicts].filter(([mutant]) => mutant.exercise === exercise);
  const survivors = own
    .filter(([, verdict]) => verdict === 'PASS')
    .map(([mutant]) => ({ ...mutant, reason: entryOf(mutant, equivalents)?.reason }));
  return { exercise, killed: own.length - survivors.length, mutants: own.length, survivors };
}
