// What the learner has done so far, in `.course/progress.json` of this clone.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '../core';
import { type Exercise, exercises } from './manifest';
import type { CheckResult, Verdict } from './verdicts';

/** The record of one exercise. */
export interface Attempt {
  /** The verdict of the latest check. */
  readonly verdict: Verdict;
  /** SHA-256 of the file that was checked last. */
  readonly submission: string;
  /** How many checks of changed files there were. */
  readonly attempts: number;
  /** Whether any check has passed. */
  readonly passed: boolean;
  /** How many of the hints were shown, 0 to 3. */
  readonly hints: number;
}

/** Records by exercise id. */
export type Progress = Readonly<Record<string, Attempt>>;

const EMPTY: Attempt = { verdict: 'NOT_ATTEMPTED', submission: '', attempts: 0, passed: false, hints: 0 };

/** What could not be saved, by progress file: it holds as long as this process runs. */
const unsaved = new Map<string, { readonly records: Progress; readonly why: string }>();

/** The learner's record so far; empty at first. A file that holds no records is set aside, never overwritten. */
export function readProgress(): Progress {
  return { ...savedProgress(), ...unsaved.get(progressPath())?.records };
}

function savedProgress(): Progress {
  const path = progressPath();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  const records = recordsIn(text);
  if (records) return records;
  try {
    renameSync(path, `${path}.unreadable-${Date.now()}`);
  } catch {
    // it may not be written, so it will not be overwritten either
  }
  return {};
}

/** A sentence when the latest record could not be saved, to be said after what was asked for; else undefined. */
export function progressFault(): string | undefined {
  return unsaved.get(progressPath())?.why;
}

/** The records of a progress file; undefined when it is no JSON, or something else than records by id. */
function recordsIn(text: string): Progress | undefined {
  try {
    const records = JSON.parse(text);
    return isObject(records) && Object.values(records).every(isObject) ? records : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes the outcome of a check. The same file checked again is no new attempt. */
export function recordCheck(result: CheckResult): Attempt {
  const before = readProgress()[result.exercise] ?? EMPTY;
  const isNew = before.submission !== result.submission && result.verdict !== 'NOT_ATTEMPTED';
  const after: Attempt = {
    ...before,
    verdict: result.verdict,
    submission: result.submission,
    attempts: before.attempts + (isNew ? 1 : 0),
    passed: before.passed || result.verdict === 'PASS',
  };
  write(result.exercise, after);
  return after;
}

/** Notes that hint number `hint` (1 to 3) was shown. */
export function recordHint(id: string, hint: number): void {
  const before = readProgress()[id] ?? EMPTY;
  write(id, { ...before, hints: Math.max(before.hints, hint) });
}

/**
 * The exercise to do next: the first after `id`, in course order, that has not passed, else the first of all.
 * @param id the exercise just done; without it the search begins at the start.
 * @returns undefined when all have passed.
 */
export function nextExercise(progress: Progress = readProgress(), id?: string): Exercise | undefined {
  const all = exercises();
  const after = all.slice(all.findIndex((exercise) => exercise.id === id) + 1);
  return [...after, ...all].find((exercise) => !progress[exercise.id]?.passed);
}

function progressPath(): string {
  return projectPath('.course', 'progress.json');
}

/**
 * Writes a draft and renames it, so that a full disk or a crash never leaves half a file. Progress is the lesser thing:
 * where it cannot be kept, the check that it is of still has its verdict.
 */
function write(id: string, attempt: Attempt): void {
  const path = progressPath();
  const draft = `${path}.${process.pid}.draft`;
  const records = { ...readProgress(), [id]: attempt };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, `${JSON.stringify(records, null, 2)}\n`);
    renameSync(draft, path);
    unsaved.delete(path);
  } catch (error) {
    unsaved.set(path, { records, why: `Your progress was not kept: ${reasonOf(error)}` });
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const file = '.course/progress.json';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `the disk is full. Free some space, then check again to have it noted in ${file}.`;
  if (code === 'EROFS')
    return `${file} lies on a read-only file system. A clone in a folder of yours keeps it.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${file} may not be written by you. If this clone is somebody else's, a clone of your own keeps yours.`;
  return `${file} could not be written (${message}).`;
}
