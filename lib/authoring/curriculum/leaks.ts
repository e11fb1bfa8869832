// Lines of solutions in what learners get: release refuses them, and authors hear of them here.
import { readFileSync } from 'node:fs';
import { projectPath } from '../../core';
import { exercises, hasSolution, stubOf } from '../../grading';
import { leaksIn, solutionLines } from '../tree/leaks';
import { presentFiles } from '../tree/selection';

/** Its hints are looked at more strictly, and by number: `hintProblems`. */
const MANIFEST = 'exercises/exercises.json';

/**
 * Lines of these exercises' solutions in any file that learners get, as sentences. Stubs are those that the solutions
 * give: the files in exercises/ may be somebody's work.
 */
export function leakedLines(ids: readonly string[]): string[] {
  const lines = solutionLines(ids.filter(hasSolution));
  const copied = presentFiles(projectPath())
    .filter((path) => path !== MANIFEST)
    .flatMap((path) => leaksInFile(path, lines));
  const stubs = exercises().flatMap(({ id }) =>
    leaksIn(`exercises/${id}.ts`, Buffer.from(stubText(id)), lines),
  );
  return [...copied, ...stubs];
}

/** A file that can't be read, or a notebook that is none, is told like the lines themselves. */
function leaksInFile(path: string, lines: ReadonlyMap<string, string>): string[] {
  try {
    return leaksIn(path, readFileSync(projectPath(...path.split('/'))), lines);
  } catch (error) {
    return [(error as Error).message];
  }
}

/** A solution whose marks are broken gives no stub, and is told so elsewhere. */
function stubText(id: string): string {
  try {
    return stubOf(id);
  } catch {
    return '';
  }
}
