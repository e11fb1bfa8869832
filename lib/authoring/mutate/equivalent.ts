// Survivors that no test can kill, because they are as right as the solution: a committed list with the reasons.
import { existsSync, readFileSync } from 'node:fs';
import { CourseError, projectPath } from '../../core';
import type { Mutant } from './mutants';

/** One mutant that is equivalent to its solution, and why. */
export interface Equivalent {
  readonly exercise: string;
  /** The lines that changed, trimmed, as the solution has them. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/**
 * The list in `test/mutants/equivalent.json`; empty when there is none.
 * @throws CourseError when it is not JSON, or an entry lacks a part.
 */
export function readEquivalents(): Equivalent[] {
  const path = projectPath('test', 'mutants', 'equivalent.json');
  if (!existsSync(path)) return [];
  let list: Equivalent[];
  try {
    list = JSON.parse(readFileSync(path, 'utf8')).equivalent;
  } catch (error) {
    throw new CourseError(
      `Expected JSON in test/mutants/equivalent.json, but ${(error as Error).message}. Correct it there.`,
    );
  }
  list.forEach(refuseIncomplete);
  return list;
}

/** The entry that speaks of this mutant, if there is one. */
export function entryOf(mutant: Mutant, list: readonly Equivalent[]): Equivalent | undefined {
  return list.find(
    ({ exercise, before, after }) =>
      exercise === mutant.exercise && before === mutant.before && after === mutant.after,
  );
}

/** Entries of these exercises that speak of no mutant, as sentences. */
export function entriesWithoutMutant(
  list: readonly Equivalent[],
  exercises: readonly string[],
  mutants: readonly Mutant[],
): string[] {
  return list
    .filter(({ exercise }) => exercises.includes(exercise))
    .filter((entry) => !mutants.some((mutant) => entryOf(mutant, [entry])))
    .map((entry) => stale(entry, 'which is no mutant of the solution any more'));
}

/** Says that an entry has to go. */
export function stale({ exercise, before, after }: Equivalent, why: string): string {
  return `${exercise}: equivalent.json lists "${before}" -> "${after}", ${why}. Remove the entry.`;
}

function refuseIncomplete(entry: Equivalent, index: number): void {
  for (const part of ['exercise', 'before', 'after', 'reason'] as const) {
    if (typeof entry[part] === 'string' && entry[part].trim() !== '') continue;
    throw new CourseError(
      `Expected "${part}" in entry ${index + 1} of test/mutants/equivalent.json, but it is missing. Add it.`,
    );
  }
}
