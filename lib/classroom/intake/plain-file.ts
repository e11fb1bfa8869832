// Reads a file of somebody else's: never through a link, never from anything that is not an ordinary file.
import { closeSync, constants, fstatSync, openSync, type PathLike, readSync } from 'node:fs';
import { rejected } from './package';

/** Without O_NONBLOCK, opening a FIFO would wait for a writer that never comes. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * The bytes of an ordinary file.
 * @param path where it lies.
 * @param shown its name within the package, for messages.
 * @param limit the most bytes that are read.
 * @throws Rejection for a link, a FIFO, a device, or a file above the limit; the system's error when it can't be read.
 */
export function readPlainFile(path: PathLike, shown: string, limit: number): Buffer {
  const file = open(path, shown);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw rejected(shown, 'is not an ordinary file', 'Hand in files and folders only.');
    if (stat.size > limit) throw tooLarge(shown, stat.size, limit);
    const buffer = Buffer.allocUnsafe(stat.size + 1); // one more shows a file that grows meanwhile
    let length = 0;
    for (let got = -1; got !== 0 && length < buffer.length; length += got) {
      got = readSync(file, buffer, length, buffer.length - length, null);
    }
    if (length > stat.size) throw rejected(shown, 'changed while it was read', 'Grade it again.');
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** A file above the limit of its kind. */
export function tooLarge(shown: string, bytes: number, limit: number): Error {
  return rejected(shown, `has ${bytes} bytes; at most ${limit} are read`, 'Hand in your exercises alone.');
}

function open(path: PathLike, shown: string): number {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') throw rejected(shown, 'is a link', 'Hand in files and folders only.');
    if (code === 'ENXIO') throw rejected(shown, 'is not an ordinary file', 'Hand in files and folders only.');
    throw error;
  }
}
