// `release`: from the course to what learners get, complete or not at all.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CourseError, projectPath } from '../../core';
import { exercises, packReference, REFERENCE_FILE, stubOf } from '../../grading';
import { layoutProblems, strayFiles } from '../curriculum/layout';
import { leaksBelow } from '../tree/leaks';
import { releasedFiles } from '../tree/selection';
import { pages } from './pages';
import { newTarget, writeWhole } from './target';

/** What a release holds. */
export interface Release {
  /** The folder, absolute. */
  readonly folder: string;
  readonly numExercises: number;
  readonly numLessons: number;
  readonly numFiles: number;
}

/**
 * Writes what learners get into a new folder: no solutions, no known-wrong answers, no hidden or other tests.
 * @param target a folder that does not exist yet, or an empty one, outside the course.
 * @throws CourseError for a target with files in it, for files that belong to no exercise, for broken region marks, for
 * changes that are not committed, and for a line of a solution in any file. Nothing is written then.
 */
export function releaseCourse(target: string): Release {
  const folder = newTarget(target);
  const ids = exercises().map(({ id }) => id);
  refuse([...strayFiles(exercises()), ...exercises().flatMap(layoutProblems)]);
  const made = madeFiles(ids);
  const copied = releasedFiles(projectPath());
  writeWhole(folder, (draft) => {
    for (const path of copied) put(draft, path, (to) => copyFileSync(projectPath(...path.split('/')), to));
    for (const [path, content] of made) put(draft, path, (to) => writeFileSync(to, content));
    refuse(leaksBelow(draft, [...copied, ...made.keys()], ids));
  });
  const numLessons = copied.filter((path) => /^notebooks\/[^/]+\.ipynb$/.test(path)).length;
  return { folder, numExercises: ids.length, numLessons, numFiles: copied.length + made.size };
}

/** Everything that is not copied. Stubs come from the solutions: the files in exercises/ may be somebody's work. */
function madeFiles(ids: readonly string[]): Map<string, string | Buffer> {
  const stubs = ids.map((id) => [`exercises/${id}.ts`, stubOf(id)] as const);
  return new Map<string, string | Buffer>([...stubs, ...pages(), [REFERENCE_FILE, packReference(ids)]]);
}

function put(root: string, path: string, write: (to: string) => void): void {
  const to = join(root, ...path.split('/'));
  mkdirSync(dirname(to), { recursive: true });
  write(to);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new CourseError(`Nothing was released.\n${problems.join('\n')}`);
}
