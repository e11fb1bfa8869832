// `release`: from the course to what learners get, complete or not at all.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CourseError, projectPath } from '../../core';
import { layoutProblems, strayFiles } from '../curriculum/layout';
import { stubOf } from '../curriculum/stubs';
import { exercises } from '../manifest';
import { leaksIn, solutionLines } from './leaks';
import { pages } from './pages';
import { packReference, REFERENCE_FILE } from './reference';
import { releasedFiles } from './selection';

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
  const folder = resolve(target);
  refuseTarget(folder, target);
  const ids = exercises().map(({ id }) => id);
  refuse([...strayFiles(exercises()), ...exercises().flatMap(layoutProblems)]);
  const made = madeFiles(ids);
  const copied = releasedFiles(projectPath());
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(dirname(folder), `.${basename(folder)}.unfinished-`));
  try {
    for (const path of copied) put(draft, path, (to) => copyFileSync(projectPath(...path.split('/')), to));
    for (const [path, content] of made) put(draft, path, (to) => writeFileSync(to, content));
    refuse(leaks(draft, [...copied, ...made.keys()], ids));
    chmodSync(draft, 0o755);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
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

function leaks(root: string, paths: readonly string[], ids: readonly string[]): string[] {
  const lines = solutionLines(ids);
  return paths.flatMap((path) => leaksIn(path, readFileSync(join(root, ...path.split('/'))), lines));
}

function refuseTarget(folder: string, shown: string): void {
  const inside = relative(projectPath(), folder);
  if (!inside.startsWith(`..${sep}`) && inside !== '..') {
    throw new CourseError(`Expected a folder outside the course, got ${shown}. Try ../course-for-learners.`);
  }
  if (existsSync(folder) && isFilled(folder)) {
    throw new CourseError(
      `Expected a new or empty folder, but ${shown} is there and not empty. Name another one, or move it away.`,
    );
  }
}

function isFilled(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return true; // a file
  }
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new CourseError(`Nothing was released.\n${problems.join('\n')}`);
}
