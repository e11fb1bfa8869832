// Lines of solutions in what learners get: release refuses them, and authors hear of them here.
import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from '../../core';
import { exercisePaths, exercises } from '../manifest';
import { leaksIn, solutionLines } from '../release/leaks';
import { filesToRelease } from '../release/selection';
import { stubOf } from './stubs';

/**
 * Lines of these exercises' solutions in any file that learners get, as sentences. Stubs are those that the solutions
 * give: the files in exercises/ may be somebody's work.
 */
export function leakedLines(ids: readonly string[]): string[] {
  const lines = solutionLines(ids.filter(hasSolution));
  const copied = filesToRelease(projectPath()).flatMap((path) =>
    leaksIn(path, readFileSync(projectPath(...path.split('/'))), lines),
  );
  const stubs = exercises().flatMap(({ id }) =>
    leaksIn(`exercises/${id}.ts`, Buffer.from(stubText(id)), lines),
  );
  return [...copied, ...stubs];
}

function hasSolution(id: string): boolean {
  return existsSync(exercisePaths(id).solution);
}

/** A solution whose marks are broken gives no stub, and is told so elsewhere. */
function stubText(id: string): string {
  try {
    return stubOf(id);
  } catch {
    return '';
  }
}
