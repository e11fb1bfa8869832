// A lock file: one process at a time. A process that was killed holds nothing, and a lock that is there is whole.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What tells a process from a later one with the same number. */
interface Holder {
  readonly pid: number;
  /** When it began, in the system's own count; empty where there is no /proc. */
  readonly started: string;
}

/** What came of it: the function that gives the lock back, or the number of the process that holds it. */
export type LockAttempt = { readonly release: () => void } | { readonly holder: number };

const LOOK_AGAIN_MS = 25;

/** How often a lock that can't be read is looked at before it counts as cut off, by a power cut or a full disk. */
const LOOKS_AT_UNREADABLE = 8;

/**
 * Takes the lock at `path`, or says who holds it; one whose process is gone, or that was cut off, is taken over.
 * @param path the lock's file; its folder must exist.
 * @param link how a file gets a second name. Default: Node's own; a test passes one of a file system without hard links.
 * @throws what the file system throws when the lock can't be written.
 */
export function tryLock(path: string, link: typeof linkSync = linkSync): LockAttempt {
  for (let unreadable = 0; ; ) {
    if (claim(path, link)) return { release: () => rmSync(path, { force: true }) };
    const holder = read(path);
    if (holder && isRunning(holder)) return { holder: holder.pid };
    if (holder || ++unreadable > LOOKS_AT_UNREADABLE) clear(path, link);
    else pause(LOOK_AGAIN_MS);
  }
}

/** Waits without giving other work of this process a turn. @param ms milliseconds. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Makes the lock, whole from its first moment; false when there is one. */
function claim(path: string, link: typeof linkSync): boolean {
  const draft = `${path}.${process.pid}`;
  const me = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  try {
    writeFileSync(draft, me);
    return unlessThere(
      () => link(draft, path),
      () => writeNew(path, me),
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Without hard links the lock is empty for a moment, which others wait out as unreadable. */
function unlessThere(make: () => void, otherwise?: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (!otherwise) throw error;
    return unlessThere(otherwise);
  }
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(path, { force: true }); // made, but not written, on a full disk
    throw error;
  }
}

/** Takes a lock away that nobody holds. Between the look and the move a new holder may have come: it gets it back. */
function clear(path: string, link: typeof linkSync): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else cleared it first
  }
  const moved = read(aside);
  if (moved && isRunning(moved))
    unlessThere(
      () => link(aside, path),
      () => writeNew(path, readFileSync(aside, 'utf8')),
    );
  rmSync(aside, { force: true });
}

function read(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(holder?.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
    return startOf(pid) === started;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
