// Where the course lies on this machine. Everything the course reads or writes is inside this folder.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CourseError } from './errors';

/**
 * A path inside the course's folder.
 * @param parts folders and file, from the top level on: `projectPath('data', 'digits.csv')`.
 * @throws CourseError when this package does not lie in a course (no `exercises/exercises.json` above it).
 */
export function projectPath(...parts: string[]): string {
  return join(projectRoot(), ...parts);
}

let found: string | undefined;

/** `COURSE_ROOT` when it is set (tests and other clones), else the folder above this package. */
function projectRoot(): string {
  if (process.env.COURSE_ROOT) return resolve(process.env.COURSE_ROOT);
  found ??= findRoot(__dirname);
  return found;
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'exercises', 'exercises.json'))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw new CourseError(
    `Expected the course's folder (with exercises/exercises.json) above ${start}, found none. ` +
      'Run this from a clone of the course, or set COURSE_ROOT to its path.',
  );
}

/**
 * A path inside the package as it was built, where the programs lie that run in processes of their own; the same whether
 * this file runs as built or from its source.
 * @param parts folders and file, from the package's top on: `builtPath('grading', 'judge', 'main.js')`.
 */
export function builtPath(...parts: string[]): string {
  const top = dirname(__dirname);
  return join(basename(top) === 'dist' ? top : join(top, 'dist'), ...parts);
}
