// A stamp says that a step was finished, and on what inputs. No stamp, or other inputs: the step is done again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The stamp of a step, or undefined when it has none that can be read. */
export function readStamp(root, step) {
  try {
    return JSON.parse(readFileSync(stampPath(root, step), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a step's stamp: whole or not at all. */
export function writeStamp(root, step, stamp) {
  writeWhole(stampPath(root, step), `${JSON.stringify(stamp, null, 2)}\n`);
}

/** Removes a step's stamp: from now on it counts as not done. */
export function removeStamp(root, step) {
  rmSync(stampPath(root, step), { force: true });
}

/** Writes a file by rename, so that nobody ever sees half of it. */
export function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** SHA-256 of any value that JSON can hold. */
export function hashOf(value) {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** A file's text, or undefined when it is not there. */
export function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Every file under a folder whose name ends in one of `endings`, in order, leaving out folders named in `without`. */
export function filesUnder(folder, endings, without = []) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return without.includes(entry.name) ? [] : filesUnder(path, endings, without);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    });
}

/** Where a step's stamp lies. */
export function stampPath(root, step) {
  return join(root, '.setup', `${step}.json`);
}
