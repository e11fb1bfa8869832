// What the learner has done so far, in `.course/progress.json` of this clone.
import { CourseError, changeRecord, leaveNotice, projectPath, type RecordFile, readRecords } from '../core';
import { type Exercise, exercises } from './job/manifest';
import type { CheckResult, Verdict } from './job/verdicts';

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

/** What could not be kept, by progress file: it holds as long as this process runs. */
const unkept = new Map<string, Progress>();

/**
 * The learner's record so far; empty at first. A file that holds no records is set aside, never written over; where even
 * that fails, a notice says so.
 */
export function readProgress(): Progress {
  return { ...orNotice(() => readRecords(progressFile())), ...unkept.get(progressFile().path) };
}

/** Notes the outcome of a check; the same file checked again is no new attempt. Leaves a notice where that can't be kept. */
export function recordCheck({ exercise, verdict, submission }: CheckResult): void {
  keep(exercise, (before) => {
    const isNew = before.submission !== submission && verdict !== 'NOT_ATTEMPTED';
    return {
      ...before,
      verdict,
      submission,
      attempts: before.attempts + (isNew ? 1 : 0),
      passed: before.passed || verdict === 'PASS',
    };
  });
}

/** Notes that hint number `hint` (1 to 3) was shown. Leaves a notice where that can't be kept. */
export function recordHint(id: string, hint: number): void {
  keep(id, (before) => ({ ...before, hints: Math.max(before.hints, hint) }));
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

function keep(id: string, change: (before: Attempt) => Attempt): void {
  const file = progressFile();
  const kept = orNotice(() => changeRecord(file, id, (before = EMPTY) => change(before)));
  if (kept) return void unkept.delete(file.path);
  unkept.set(file.path, { ...unkept.get(file.path), [id]: change(readProgress()[id] ?? EMPTY) });
}

/** A verdict or a hint stands also when it can't be noted, so what goes wrong here is only said. */
function orNotice<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    leaveNotice(error.message);
    return undefined;
  }
}

function progressFile(): RecordFile<Attempt> {
  return { path: projectPath('.course', 'progress.json'), what: 'your progress', isRecord: isAttempt };
}

function isAttempt(value: unknown): value is Attempt {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
