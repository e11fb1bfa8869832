// The journal of a batch: each result is on the disk before it counts as done, so that a killed run can go on.
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CourseError } from '../../core';
import { writeFault } from './faults';

/** One result, under the key of its task. */
export interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

/** An open journal. */
export interface Journal<T> {
  /** Resolves when the entry is on the disk. */
  add(entry: Entry<T>): Promise<void>;
  /** Waits for all entries. */
  close(): Promise<void>;
}

/** Starts a journal with `header` in its first line. Only its owner may read it: the seed is a secret. */
export async function startJournal<T>(path: string, header: object): Promise<Journal<T>> {
  const mend = 'run the same command again.';
  try {
    withFile(openSync(path, 'wx', 0o600), (file) => writeSync(file, `${JSON.stringify(header)}\n`));
    flushFolder(dirname(path));
  } catch (error) {
    throw writeFault(path, error, mend);
  }
  return appendTo(path);
}

/** What a journal holds. */
export interface Read<T> {
  /** Undefined when not even the first line is whole: nothing was graded then. */
  readonly header: unknown;
  readonly entries: readonly Entry<T>[];
  /** Bytes up to the end of the last whole line. */
  readonly whole: number;
}

/**
 * Reads a journal. A last line that was torn off when the grader was killed is left out.
 * @throws CourseError when a line in the middle is damaged.
 */
export function readJournal<T>(path: string): Read<T> {
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  const [header, ...entries] = lines.map((line, i) => parse(path, line, i + 1));
  return { header, entries: entries as Entry<T>[], whole };
}

/** Goes on with a journal behind its last whole line. */
export async function continueJournal<T>(path: string, whole: number): Promise<Journal<T>> {
  withFile(openSync(path, 'r+'), (file) => ftruncateSync(file, whole));
  return appendTo(path);
}

/** Changes an open file, waits for the disk and closes it, whatever happens. */
function withFile(file: number, change: (file: number) => void): void {
  try {
    change(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Lines that come while others are being written go to the disk together, with one flush for all of them. */
async function appendTo<T>(path: string): Promise<Journal<T>> {
  const file = await open(path, 'a');
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const lines = waiting.join('');
      waiting = [];
      await writeThrough(file, lines).catch((error) => {
        throw writeFault(path, error, 'run the same command with --resume: nothing that was graded is lost.');
      });
    }
    writing = undefined;
  };
  return {
    async add(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      writing ??= write();
      await writing;
    },
    async close() {
      await Promise.resolve(writing).finally(() => file.close());
    },
  };
}

async function writeThrough(file: FileHandle, text: string): Promise<void> {
  await file.writeFile(text);
  await file.datasync();
}

function parse(path: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CourseError(
      `${path}, line ${number}, is damaged, and lines follow it. Run the same command with --force to start over.`,
    );
  }
}

/** Makes a new name in a folder durable. Windows can't open a folder, and needs no such step. */
export function flushFolder(path: string): void {
  try {
    withFile(openSync(path, 'r'), () => {});
  } catch {
    // only a power cut at this very moment could take the new name back
  }
}
