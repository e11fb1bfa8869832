// Puts an exercise back to its stub; what was there is kept.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CourseError, projectPath, writeAtomically } from '../core';
import { exercisePaths, findExercise } from './job/manifest';
import { startOf } from './reference';

/**
 * Writes the stub of an exercise again.
 * @returns where the former file was kept, relative to the course's folder; undefined when there was none, or when it
 * was the stub already.
 * @throws CourseError for an unknown id, and when the files cannot be written.
 */
export function resetExercise(id: string): { exercise: string; kept: string | undefined } {
  const exercise = findExercise(id).id;
  const { stub } = exercisePaths(exercise);
  const text = startOf(exercise);
  try {
    const kept = isWork(stub, text) ? keep(stub, exercise) : undefined;
    mkdirSync(dirname(stub), { recursive: true });
    writeAtomically(stub, text);
    return { exercise, kept };
  } catch (error) {
    throw new CourseError(
      `exercises/${exercise}.ts could not be put back to its start (${(error as Error).message}). ` +
        'Make the folders exercises and .course writable, or free some disk space, then try again.',
    );
  }
}

/** Whatever stands there and is not the stub itself; a folder is kept too. */
function isWork(path: string, stub: string): boolean {
  return existsSync(path) && !(statSync(path).isFile() && readFileSync(path, 'utf8') === stub);
}

function keep(path: string, id: string): string {
  const time = new Date().toISOString().replaceAll(':', '-').replace(/\..*/, '');
  const kept = `.course/kept/${id}.${time}.ts`;
  const target = projectPath(...kept.split('/'));
  mkdirSync(dirname(target), { recursive: true });
  if (statSync(path).isFile()) copyFileSync(path, target);
  else renameSync(path, target); // a folder in the place of the file
  return kept;
}
