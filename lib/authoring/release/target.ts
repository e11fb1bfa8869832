// Where a release goes: a new folder outside the course, which appears whole or not at all.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CourseError, projectPath } from '../../core';

/**
 * The absolute path of a target.
 * @param shown as the command line names it.
 * @throws CourseError for a file, for a folder with something in it, and for one inside the course.
 */
export function newTarget(shown: string): string {
  const folder = realPath(resolve(shown));
  const inside = relative(realPath(projectPath()), folder);
  if (!inside.startsWith(`..${sep}`) && inside !== '..') {
    throw new CourseError(`Expected a folder outside the course, got ${shown}. Try ../course-for-learners.`);
  }
  if (existsSync(folder) && isFilled(folder)) {
    throw new CourseError(
      `Expected a new or empty folder, but ${shown} is there and not empty. Name another one, or move it away.`,
    );
  }
  return folder;
}

/**
 * Has `write` fill a draft beside the target, and puts it in the target's place when that went well.
 * @throws what `write` throws, and CourseError where no folder can be made.
 */
export function writeWhole(folder: string, write: (draft: string) => void): void {
  const draft = draftBeside(folder);
  try {
    write(draft);
    chmodSync(draft, 0o755);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function draftBeside(folder: string): string {
  const parent = dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    return mkdtempSync(join(parent, `.${basename(folder)}.unfinished-`));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CourseError(
      `Expected to make a folder in ${parent}, but that fails (${why}). Name another place.`,
    );
  }
}

/** Without links, also where the last part is not there yet. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPath(dirname(path)), basename(path));
}

function isFilled(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return true; // a file
  }
}
