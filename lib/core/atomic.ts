// A file that is there is whole: the bytes go into a draft, and one rename puts the draft in its place.
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { CourseError } from './errors';

/** The file operations in use; a test passes its own to see what a full disk does. */
export type FileOperations = Pick<
  typeof fs,
  'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'
>;

/** How a file is put in its place. */
export interface AtomicOptions {
  /** The file operations. Default: Node's own. */
  readonly files?: FileOperations;
  /** Whether to wait for the disk, so that also a power cut leaves one of the two. Default true. */
  readonly flush?: boolean;
}

/**
 * Writes a file so that readers see either the old one or the new one, never a part, even after a power cut.
 * @param path where the file belongs; its folder must exist.
 * @param contents bytes, or a text, which is written as UTF-8.
 * @throws CourseError when it can't be written, with the reason, and the system's error as its cause; what lay at `path` before is untouched.
 */
export function writeAtomically(
  path: string,
  contents: Uint8Array | string,
  { files = fs, flush = true }: AtomicOptions = {},
): void {
  const draft = `${path}.${process.pid}.draft`; // in the same folder: a rename across disks is a copy
  try {
    writeThrough(draft, typeof contents === 'string' ? Buffer.from(contents) : contents, flush, files);
    files.renameSync(draft, path);
  } catch (error) {
    discard(draft, files);
    throw new CourseError(
      `Expected to write ${path}, got ${reason(error)} What was there before is untouched.`,
      { cause: error },
    );
  }
  if (flush) flushFolder(dirname(path), files);
}

/**
 * Puts a folder that is whole in the place of another: the former one is removed last, and is back where it was when
 * the new one cannot be put there.
 * @param draft the new folder, on the same disk.
 * @param folder where it belongs; nothing need be there yet.
 * @param aside where the former one waits meanwhile. Default: beside it, with the number of this process.
 * @throws what the file system throws.
 */
export function replaceFolder(draft: string, folder: string, aside = `${folder}.${process.pid}.old`): void {
  fs.rmSync(aside, { recursive: true, force: true });
  const replaced = fs.lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
  if (replaced) fs.renameSync(folder, aside);
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (replaced) fs.renameSync(aside, folder);
    throw error;
  }
  flushFolder(dirname(folder), fs);
  fs.rmSync(aside, { recursive: true, force: true });
}

/** With `flush` it returns only when the bytes lie on the disk and not in a buffer of the operating system. */
function writeThrough(path: string, bytes: Uint8Array, flush: boolean, files: FileOperations): void {
  const file = files.openSync(path, 'w');
  try {
    for (let done = 0; done < bytes.length; ) {
      done += files.writeSync(file, bytes, done, bytes.length - done);
    }
    if (flush) files.fsyncSync(file);
  } finally {
    files.closeSync(file);
  }
}

/** Where even this fails, the reason of the first failure is the one to tell. */
function discard(draft: string, files: FileOperations): void {
  try {
    files.rmSync(draft, { force: true });
  } catch {
    // told by the caller
  }
}

/** Makes the rename itself durable. Windows can't open a folder, and needs no such step. */
function flushFolder(folder: string, files: FileOperations): void {
  try {
    const handle = files.openSync(folder, 'r');
    files.fsyncSync(handle);
    files.closeSync(handle);
  } catch {
    // The file is whole and in its place; only a power cut this very moment could take the rename back.
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'a full disk. Free some space and write it again.';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such folder. Create it first.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'no permission. Choose a folder that is yours.';
  }
  if (code === 'EISDIR') return 'a folder of that name. Choose another name.';
  return `an error: ${message}. Mend it and write again.`;
}
