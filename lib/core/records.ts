// Records by id in one JSON file of a learner's: whole at every moment, never replaced unread, one writer at a time.
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeAtomically } from './atomic';
import { CourseError } from './errors';
import { pause, tryLock } from './lock';
import { leaveNotice } from './notices';

/** A file of records, and how to tell that it is one. */
export interface RecordFile<T> {
  readonly path: string;
  /** What the file holds, as it goes into a sentence: `your guesses`. */
  readonly what: string;
  readonly isRecord: (value: unknown) => value is T;
}

/** So long a holder that still runs, but does nothing, is waited for. */
const PATIENCE_MS = 5000;
const LOOK_AGAIN_MS = 10;

/**
 * Reads the records; none when there is no file yet. A file that holds something else, or that can't be read, is set
 * aside under another name, so that nothing ever writes over it, and a notice says so.
 * @throws CourseError when it can be neither read nor set aside.
 */
export function readRecords<T>(file: RecordFile<T>): Readonly<Record<string, T>> {
  let why: string;
  try {
    const kept = JSON.parse(readFileSync(file.path, 'utf8'));
    if (isObject(kept) && Object.values(kept).every(file.isRecord)) return kept as Record<string, T>;
    why = 'it holds something else';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    why = (error as Error).message.split('\n')[0];
  }
  const aside = setAside(file, why);
  leaveNotice(
    `Expected ${file.what} in ${shown(file.path)}, but it could not be read (${why}). ` +
      `It is kept as ${basename(aside)}, and a new one is begun.`,
  );
  return {};
}

/**
 * Changes one record: nobody else's change is lost, and the file is the old one or the new one at every moment.
 * @param change gets the record so far, if there is one.
 * @returns the record as it is kept now.
 * @throws CourseError when it can't be kept, with the reason and what to do; what was there is untouched.
 */
export function changeRecord<T>(file: RecordFile<T>, id: string, change: (before: T | undefined) => T): T {
  const unlock = inSentences(file, () => lock(file.path));
  try {
    const records = readRecords(file);
    const record = change(Object.hasOwn(records, id) ? records[id] : undefined);
    const all = new Map([...Object.entries(records), [id, record]]); // a map: an id may be "__proto__"
    inSentences(file, () =>
      writeAtomically(file.path, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`),
    );
    return record;
  } finally {
    unlock();
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function setAside({ path, what }: RecordFile<unknown>, why: string): string {
  const aside = `${path}.unreadable-${Date.now()}`;
  try {
    renameSync(path, aside);
    return aside;
  } catch (error) {
    throw new CourseError(
      `Expected ${what} in ${shown(path)}, but it can be neither read (${why}) nor set aside ` +
        `(${(error as NodeJS.ErrnoException).code}). Make the file and its folder yours, or delete it.`,
    );
  }
}

/** @returns the function that gives the lock back. */
function lock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const held = `${path}.lock`;
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const attempt = tryLock(held);
    if ('release' in attempt) return attempt.release;
    if (Date.now() > patience) rmSync(held, { force: true });
    else pause(LOOK_AGAIN_MS);
  }
}

function inSentences<T>({ path, what }: RecordFile<unknown>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const cause = error instanceof CourseError ? error.cause : error;
    if (cause === undefined) throw error;
    throw new CourseError(
      `Expected to keep ${what} in ${shown(path)}, but ${reason(cause)} What was there is untouched.`,
    );
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full. Make room, then run it again.';
  if (code === 'EROFS') return 'it lies on a read-only file system. A clone in a folder of yours keeps it.';
  if (code === 'EACCES' || code === 'EPERM')
    return "it may not be written by you. If this clone is somebody else's, a clone of your own keeps yours.";
  return `it failed (${message}). Mend that, then run it again.`;
}

/** `.course/progress.json` */
function shown(path: string): string {
  return `${basename(dirname(path))}/${basename(path)}`;
}
