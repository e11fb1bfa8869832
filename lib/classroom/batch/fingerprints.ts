// What a batch is graded with, as fingerprints: equal ones mean equal results.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { builtPath, projectPath } from '../../core';
import type { Suite } from './suites';

/** SHA-256 of the manifest and of every test file that is used, hidden ones included. */
export function fingerprintTests(suites: readonly Suite[]): string {
  const manifest = readFileSync(projectPath('exercises', 'exercises.json'));
  return digest([
    manifest,
    ...suites.flatMap(({ exercise, hidden, text }) => [exercise.id, String(hidden), text]),
  ]);
}

/** Where the programs begin that decide a verdict and its points: the processes of a check, the tests' own package, the batch. */
const PROGRAMS = [
  'grading/judge/main',
  'grading/cell/main',
  'grading/compiler/main',
  'grading/types/main',
  'grading/index',
  'classroom/batch/grade-batch',
];

/** The package that test files load by themselves. */
const LOADED_BY_TESTS = 'chai';

/**
 * SHA-256 of the grader's own program, as it was built and with the packages it loads. Which Node runs it is not part of
 * it: all give the same bytes.
 * @param dist the folder of the built package; this one's unless told otherwise.
 */
export function fingerprintGrader(dist = builtPath()): string {
  const { files, packages } = loadedBy(PROGRAMS.map((name) => join(dist, `${name}.js`)));
  const parts = files.flatMap((path) => [relative(dist, path), readFileSync(path)]);
  const versions = [LOADED_BY_TESTS, ...packages].map((name) => versioned(name, dist));
  return digest([...versions, ...parts]);
}

/** What programs load, by their own words: every file of the course, and the names of the packages. */
function loadedBy(programs: readonly string[]): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const follow = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g)) {
      if (name.startsWith('.')) follow(createRequire(path).resolve(name));
      else if (!isBuiltin(name)) packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    }
  };
  for (const path of programs) follow(path);
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** A package with its version; one that is not installed has none. */
function versioned(name: string, dist: string): string {
  const folders = createRequire(join(dist, 'core', 'index.js')).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync);
  return `${name}@${found ? JSON.parse(readFileSync(found, 'utf8')).version : 'none'}`;
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
