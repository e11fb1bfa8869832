// A package that is a folder: every entry is listed, none is followed.
import { type Dirent, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { INTAKE_LIMITS, NOT_LOOKED_INTO } from './limits';
import { checkDistinct, checkPath } from './names';
import { type Package, type PackedFile, Rejection, rejected } from './package';
import { readPlainFile } from './plain-file';

/** A folder that is still to be listed. */
interface Pending {
  readonly path: string;
  readonly depth: number;
}

/**
 * Lists a folder.
 * @throws Rejection for links, FIFOs, devices and sockets, names that clash, and too many entries; the system's error
 *   when a folder can't be read.
 */
export function listFolder(root: string): Package {
  const files: PackedFile[] = [];
  const skipped: string[] = [];
  const pending: Pending[] = [{ path: '', depth: 0 }];
  let entries = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const entry of entriesOf(join(root, next.path))) {
      if (++entries > INTAKE_LIMITS.entries) throw tooMany();
      const path = next.path ? `${next.path}/${entry.name}` : entry.name;
      checkPath(path);
      if (NOT_LOOKED_INTO.includes(entry.name)) skipped.push(path);
      else if (entry.isFile()) files.push(fileIn(root, path));
      else if (entry.isDirectory()) pending.push(deeper(path, next.depth + 1));
      else throw rejected(path, `is ${kindOf(entry)}`, 'Hand in files and folders only.');
    }
  }
  checkDistinct(files.map(({ path }) => path));
  return { files: files.sort(byPath), skipped: skipped.sort() };
}

/** In the order of code units, which no language setting changes. */
export function byPath(a: PackedFile, b: PackedFile): number {
  return a.path < b.path ? -1 : 1;
}

/** The rejection of a package with more entries than are listed. */
export function tooMany(): Rejection {
  const next = 'Hand in your exercises alone.';
  return new Rejection(`The package holds more than ${INTAKE_LIMITS.entries} files and folders. ${next}`);
}

function* entriesOf(folder: string): Generator<Dirent> {
  const handle = opendirSync(folder);
  try {
    for (let entry = handle.readSync(); entry; entry = handle.readSync()) yield entry;
  } finally {
    handle.closeSync();
  }
}

function fileIn(root: string, path: string): PackedFile {
  const whole = join(root, path);
  const bytes = lstatSync(whole).size;
  return { path, bytes, read: async () => readPlainFile(whole, path, INTAKE_LIMITS.fileBytes) };
}

function deeper(path: string, depth: number): Pending {
  if (depth > INTAKE_LIMITS.depth) {
    throw rejected(
      path,
      `lies more than ${INTAKE_LIMITS.depth} folders deep`,
      'Hand in your exercises alone.',
    );
  }
  return { path, depth };
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a link';
  if (entry.isFIFO()) return 'a FIFO';
  if (entry.isSocket()) return 'a socket';
  return 'a device file';
}
