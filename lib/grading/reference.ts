// The course's own functions where there are no solutions: one packed file of a released tree.
//
// Lessons go on with the course's function while a learner's does not pass yet, and `reset` needs the stub. Both are
// packed into one compressed file so that nobody stumbles on an answer. It is no secret: whoever unpacks it, meant to.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CourseError, projectPath } from '../core';
import { exercisePaths } from './job/manifest';
import { stubOf } from './stub';

/** Where a released tree keeps it. */
export const REFERENCE_FILE = 'lib/reference.json.gz';

/** What the packed file holds of one exercise. */
export interface Reference {
  /** The file that a learner starts from. */
  readonly stub: string;
  /** The solution as JavaScript, without types, comments and names. */
  readonly code: string;
}

/** Packs the stubs and the course's functions. @param ids of the exercises, from solutions on disk. */
export function packReference(ids: readonly string[]): Buffer {
  const entries = ids.map((id) => [id, { stub: stubOf(id), code: minified(id) }]);
  return gzipSync(JSON.stringify(Object.fromEntries(entries)), { level: 9 });
}

/** Whether this is the course as it is written, with its solutions; a released tree has none. */
export function hasSolutions(): boolean {
  return existsSync(projectPath('solutions'));
}

/** Whether the solution of one exercise is here. */
export function hasSolution(id: string): boolean {
  return existsSync(exercisePaths(id).solution);
}

/**
 * What a released tree has in place of a solution.
 * @throws CourseError when there is neither a solution nor a packed file that knows the exercise.
 */
export function readReference(id: string): Reference {
  try {
    const packed = readFileSync(projectPath(...REFERENCE_FILE.split('/')));
    const known = JSON.parse(gunzipSync(packed).toString('utf8'))[id];
    if (known) return known;
  } catch {
    // no such file, or a damaged one: the sentence below says what to do
  }
  throw new CourseError(
    `Expected the course's own functions for ${id} in solutions/${id}.ts or in ${REFERENCE_FILE}, found neither. ` +
      'Get the file back from where you got the course.',
  );
}

/** The stub of an exercise, wherever this tree has it. @throws CourseError as `readReference` and `stubOf`. */
export function startOf(id: string): string {
  return hasSolution(id) ? stubOf(id) : readReference(id).stub;
}

function minified(id: string): string {
  const { transformSync } = require('esbuild') as typeof import('esbuild');
  const text = readFileSync(exercisePaths(id).solution, 'utf8');
  return transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2022', minify: true }).code;
}
