// Writes what was planned, so that a stop at any moment leaves the old course or a way to the new one.
//
// First the new files, a copy of each that they replace and the list of both are laid into a folder of their own.
// Then one small file says that this list is to be carried out. Whoever finds that file carries the list out, as often
// as it takes: each line of it may be done already.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CourseError } from '../../core';
import { hashOf } from './base';
import { moveTo } from './commit';
import type { Mine } from './plan';
import { type File, kindOf } from './tree';

/** The file whose presence says that an update is to be carried out. */
export const PENDING = '.course/update/pending.json';

/** What is to be done to one file. */
interface Line {
  readonly path: string;
  /** SHA-256 of what lies there before and after; undefined where there is nothing. */
  readonly before?: string;
  readonly after?: string;
}

/** An update that is to be carried out. */
export interface Pending {
  /** The backup's folder, relative to the course's. */
  readonly backup: string;
  readonly lines: readonly Line[];
  /** The commit that the clone moves to. */
  readonly commit?: string;
}

/** Called before each step that changes something: a test stops the update there. */
export type OnStep = (what: string) => void;

/**
 * Lays everything ready, and says with one file that it is to be carried out.
 * @param changes the new files by path; undefined for one that goes.
 * @throws CourseError when the disk is full or a folder can't be written: nothing has changed then.
 */
export function prepare(
  root: string,
  {
    changes,
    mine,
    backup,
    commit,
  }: { changes: ReadonlyMap<string, File | undefined>; mine: Mine; backup: string; commit?: string },
  onStep: OnStep = () => {},
): void {
  const at = (...parts: string[]): string => join(root, ...backup.split('/'), ...parts);
  try {
    const lines = inOrder(changes).map(([path, file]) => {
      onStep(`lay ${path}`);
      const before = mine(path);
      if (before) copy(join(root, path), at('yours', path));
      if (file) lay(at('new', path), file);
      return { path, before: before && hashOf(before.bytes), after: file && hashOf(file.bytes) };
    });
    onStep('note');
    writeWhole(join(root, ...PENDING.split('/')), JSON.stringify({ backup, lines, commit }));
  } catch (error) {
    if (error instanceof CourseError) throw error;
    throw new CourseError(
      `The update could not be prepared (${(error as Error).message}). Nothing has changed; free some disk space or ` +
        'make the folder .course writable, then update again.',
    );
  }
}

/** The programs that start all others come last, together: they are out of step for the shortest time. */
function inOrder(changes: ReadonlyMap<string, File | undefined>): [string, File | undefined][] {
  const isDoor = ([path]: [string, unknown]): number => Number(path.startsWith('scripts/'));
  return [...changes].sort((a, b) => isDoor(a) - isDoor(b));
}

/** The update that is to be carried out, if there is one. */
export function pendingUpdate(root: string): Pending | undefined {
  const path = join(root, ...PENDING.split('/'));
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Carries out what was prepared.
 * @returns the files that were changed since then, each kept in the backup's folder `later`.
 */
export function carryOut(
  root: string,
  { backup, lines, commit }: Pending,
  onStep: OnStep = () => {},
): string[] {
  const later: string[] = [];
  for (const line of lines) {
    onStep(`write ${line.path}`);
    if (carryOutLine(root, line, join(root, ...backup.split('/')))) later.push(line.path);
  }
  onStep('move');
  if (commit) moveTo(root, commit);
  onStep('end');
  rmSync(join(root, ...PENDING.split('/')), { force: true });
  rmSync(join(root, ...backup.split('/'), 'new'), { recursive: true, force: true });
  return later;
}

/** @returns whether the learner changed the file after the update was prepared. */
function carryOutLine(root: string, { path, before, after }: Line, backup: string): boolean {
  const target = join(root, ...path.split('/'));
  clearWay(root, path, backup);
  const now = existsSync(target) ? hashOf(readFileSync(target)) : undefined;
  if (now === after) return false;
  const isLater = now !== undefined && now !== before;
  if (isLater) copy(target, join(backup, 'later', path));
  if (after === undefined) removeFile(root, target);
  else moveInto(join(backup, 'new', path), target);
  return isLater;
}

/** A folder in the place of a file, or a file in the place of a folder, moves into the backup. */
function clearWay(root: string, path: string, backup: string): void {
  const parts = path.split('/');
  for (const [i] of parts.entries()) {
    const here = join(root, ...parts.slice(0, i + 1));
    const kind = kindOf(here);
    if (!kind || kind.isDirectory() !== (i === parts.length - 1)) continue;
    const aside = join(backup, 'aside', ...parts.slice(0, i + 1));
    mkdirSync(dirname(aside), { recursive: true });
    renameSync(here, aside);
  }
}

function moveInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const draft = `${to}.draft`; // the two lie on different disks
    copy(from, draft);
    renameSync(draft, to);
  }
}

function removeFile(root: string, path: string): void {
  rmSync(path, { force: true });
  for (
    let folder = dirname(path);
    folder !== root && readdirSync(folder).length === 0;
    folder = dirname(folder)
  ) {
    rmdirSync(folder);
  }
}

function lay(path: string, { bytes, executable }: File): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  chmodSync(path, executable ? 0o755 : 0o644);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, text);
  renameSync(draft, path);
}
