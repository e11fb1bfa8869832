// What the learner has done so far, in `.course/progress.json` of this clone.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CourseError, projectPath } from '../core';
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

/** The learner's record so far; empty at first. A file that holds no records is set aside, never overwritten. */
export function readProgress(): Progress {
  const path = progressPath();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  const records = recordsIn(text);
  if (!records) renameSync(path, `${path}.unreadable-${Date.now()}`);
  return records ?? {};
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

/** Writes a draft and renames it, so that a full disk or a crash never leaves half a file. */
function write(id: string, attempt: Attempt): void {
  const path = progressPath();
  const draft = `${path}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, `${JSON.stringify({ ...readProgress(), [id]: attempt }, null, 2)}\n`);
    renameSync(draft, path);
  } catch (error) {
    throw new CourseError(
      `Your progress could not be saved in .course/progress.json (${(error as Error).message}). ` +
        'Free some disk space or make the folder writable, then check again; your code is untouched.',
    );
  }
}
