// What a batch is graded with, as fingerprints: equal ones mean equal results.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectPath } from '../../core';
import type { Suite } from './suites';

/** SHA-256 of the manifest and of every test file that is used, hidden ones included. */
export function fingerprintTests(suites: readonly Suite[]): string {
  const manifest = readFileSync(projectPath('exercises', 'exercises.json'));
  return digest([
    manifest,
    ...suites.flatMap(({ exercise, hidden, text }) => [exercise.id, String(hidden), text]),
  ]);
}

/** Parts of the grader that write reports and never decide a verdict. */
const NOT_JUDGING = ['writers', 'report'];

/** SHA-256 of the grader's own program, as it was built. Which Node runs it is not part of it: all give the same bytes. */
export function fingerprintGrader(): string {
  const root = join(__dirname, '..');
  const programs = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && !NOT_JUDGING.includes(path.split(/[\\/]/)[0]))
    .sort();
  const parts = programs.flatMap((path) => [relative('.', path), readFileSync(join(root, path))]);
  return digest(parts);
}

/** SHA-256 over parts, each with its length, so that no two lists of parts run into each other. */
export function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
