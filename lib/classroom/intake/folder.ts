// A package that is a folder: every entry is listed, none is followed.
import { isUtf8 } from 'node:buffer';
import { type Dirent, lstatSync, opendirSync } from 'node:fs';
import { INTAKE_LIMITS, NOT_LOOKED_INTO } from './limits';
import { checkDistinct, checkPath } from './names';
import { type Package, type PackedFile, Rejection, rejected } from './package';
import { readPlainFile } from './plain-file';

/** A folder that is still to be listed. */
interface Pending {
  readonly path: string;
  /** Where it lies, byte for byte: a name need not be text. */
  readonly place: Buffer;
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
  const pending: Pending[] = [{ path: '', place: Buffer.from(root), depth: 0 }];
  let entries = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const entry of entriesOf(next.place)) {
      if (++entries > INTAKE_LIMITS.entries) throw tooMany();
      const name = textOf(entry.name);
      const path = next.path ? `${next.path}/${name}` : name;
      const place = Buffer.concat([next.place, SLASH, entry.name]);
      checkPath(path);
      if (NOT_LOOKED_INTO.includes(name)) skipped.push(path);
      else if (entry.isFile()) files.push(fileIn(place, path));
      else if (entry.isDirectory()) pending.push(deeper(path, place, next.depth + 1));
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

const SLASH = Buffer.from('/');

/** An entry of a folder; its name is bytes. */
type Entry = Omit<Dirent, 'name'> & { readonly name: Buffer };

/** What an older program has packed may have names of the encoding before UTF-8, in which every byte is a sign. */
function textOf(name: Buffer): string {
  return name.toString(isUtf8(name) ? 'utf8' : 'latin1');
}

function* entriesOf(folder: Buffer): Generator<Entry> {
  const handle = opendirSync(folder as never, { encoding: 'buffer' as BufferEncoding });
  const read = (): Entry | null => handle.readSync() as Entry | null;
  try {
    for (let entry = read(); entry; entry = read()) yield entry;
  } finally {
    handle.closeSync();
  }
}

function fileIn(place: Buffer, path: string): PackedFile {
  const bytes = lstatSync(place).size;
  return { path, bytes, read: async (limit) => readPlainFile(place, path, limit) };
}

function deeper(path: string, place: Buffer, depth: number): Pending {
  if (depth > INTAKE_LIMITS.depth) {
    throw rejected(
      path,
      `lies more than ${INTAKE_LIMITS.depth} folders deep`,
      'Hand in your exercises alone.',
    );
  }
  return { path, place, depth };
}

function kindOf(entry: Entry): string {
  if (entry.isSymbolicLink()) return 'a link';
  if (entry.isFIFO()) return 'a FIFO';
  if (entry.isSocket()) return 'a socket';
  return 'a device file';
}
