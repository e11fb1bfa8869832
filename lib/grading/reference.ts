// The course's own functions where there are no solutions: one packed file of a released tree.
//
// Lessons go on with the course's function while a learner's does not pass yet, and `reset` needs the stub. Both are
// packed into one compressed file so that nobody stumbles on an answer. It is no secret: whoever unpacks it, meant to.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CourseError, projectPath } from '../core';
import { exercisePaths } from './job/manifest';
import { REFERENCE_FILE, type Reference, readPacked } from './mistakes/packed';
import { mistakesOf } from './mistakes/programs';
import { stubOf } from './stub';

/** Packs the stubs and the course's functions. @param ids of the exercises, from solutions on disk. */
export function packReference(ids: readonly string[]): Buffer {
  const entries = ids.map((id): [string, Reference] => {
    const code = minified(exercisePaths(id).solution);
    return [id, { stub: stubOf(id), code, mistakes: mistakesOf(id, minified) }];
  });
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
  const known = readPacked(id);
  if (known) return known;
  throw new CourseError(
    `Expected the course's own functions for ${id} in solutions/${id}.ts or in ${REFERENCE_FILE}, found neither. ` +
      'Get the file back from where you got the course.',
  );
}

/** The stub of an exercise, wherever this tree has it. @throws CourseError as `readReference` and `stubOf`. */
export function startOf(id: string): string {
  return hasSolution(id) ? stubOf(id) : readReference(id).stub;
}

function minified(path: string): string {
  const { transformSync } = require('esbuild') as typeof import('esbuild');
  const text = readFileSync(path, 'utf8');
  return transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2022', minify: true }).code;
}
