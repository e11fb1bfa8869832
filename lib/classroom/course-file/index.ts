// A course file as the grader uses it: defaults filled in, exercises found, times as numbers.
import { dirname, resolve } from 'node:path';
import { type Exercise, exercises } from '../../grading';
import type { CourseFileText } from './form';
import { type Fault, readForm } from './read';
import { parseTime } from './time';

export { type Listed, readSubmissionsList } from './submissions-list';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What an instructor has said about one batch. */
export interface CourseFile {
  /** Empty when the file gives no name. */
  readonly name: string;
  /** What is graded, in course order, with the points that hold here. */
  readonly exercises: readonly Exercise[];
  /** Milliseconds since 1970. */
  readonly due?: number;
  readonly extensions: ReadonlyMap<string, number>;
  readonly late: LateRule;
  readonly attempts?: { readonly limit: number; readonly counts: 'best' | 'last' };
  readonly hiddenShare?: number;
  /** The path of the list of submissions. */
  readonly submissions?: string;
}

/** What holds without a course file: every exercise, no due date, no limit. */
export function withoutCourseFile(): CourseFile {
  return filledIn({}, exercises(), '.');
}

/**
 * Reads a course file, YAML or JSON (see `CourseFileText` for its fields).
 * @throws CourseError with file, line and field for whatever does not fit.
 */
export function readCourseFile(path: string): CourseFile {
  const { text, complaint } = readForm(path);
  const faults: Fault[] = [...timeFaults(text), ...(text.exercises ?? []).flatMap(exerciseFault)];
  if (text.late && text.due === undefined)
    faults.push({ at: ['late'], what: 'needs a field "due" beside it' });
  if (text.extensions && text.due === undefined)
    faults.push({ at: ['extensions'], what: 'needs a field "due" beside it' });
  if (faults.length > 0) throw complaint(faults);
  return filledIn(text, chosen(text.exercises), dirname(path));
}

function filledIn(text: CourseFileText, chosenExercises: readonly Exercise[], folder: string): CourseFile {
  const { perDay = 0, maximum = 1, graceMinutes = 0 } = text.late ?? {};
  return {
    name: text.course ?? '',
    exercises: chosenExercises,
    due: text.due === undefined ? undefined : parseTime(text.due),
    extensions: new Map(
      Object.entries(text.extensions ?? {}).map(([name, time]) => [name, parseTime(time) as number]),
    ),
    late: { perDay, maximum, graceMinutes },
    attempts: text.attempts && { limit: text.attempts.limit, counts: text.attempts.counts ?? 'last' },
    hiddenShare: text.hidden?.share,
    submissions: text.submissions === undefined ? undefined : resolve(folder, text.submissions),
  };
}

function timeFaults({ due, extensions = {} }: CourseFileText): Fault[] {
  const times = Object.entries(extensions).map(([name, time]) => ({ at: ['extensions', name], time }));
  if (due !== undefined) times.push({ at: ['due'], time: due });
  return times
    .filter(({ time }) => parseTime(time) === undefined)
    .map(({ at, time }) => ({ at, what: `names a day or an hour that does not exist, ${time}` }));
}

function exerciseFault(item: string | { readonly id: string }, index: number): Fault[] {
  const id = typeof item === 'string' ? item : item.id;
  if (matching(id).length > 0) return [];
  const known = exercises().map((exercise) => exercise.id);
  const what = `names ${JSON.stringify(id)}, which is neither an exercise nor a topic (such as ${known[0]})`;
  return [{ at: ['exercises', index], what }];
}

function matching(id: string): Exercise[] {
  return exercises().filter((exercise) => exercise.id === id || exercise.id.startsWith(`${id}/`));
}

/** In course order; of several entries that name one exercise, the last one with points gives them. */
function chosen(items: CourseFileText['exercises']): Exercise[] {
  if (!items) return exercises();
  const points = new Map<string, number>();
  const ids = new Set<string>();
  for (const item of items) {
    const { id, points: own } = typeof item === 'string' ? { id: item, points: undefined } : item;
    for (const exercise of matching(id)) {
      ids.add(exercise.id);
      if (own !== undefined) points.set(exercise.id, own);
    }
  }
  return exercises()
    .filter(({ id }) => ids.has(id))
    .map((exercise) => ({ ...exercise, points: points.get(exercise.id) ?? exercise.points }));
}

/** The rule of a course. */
export interface LateRule {
  /** The share of the points that each begun day costs. */
  readonly perDay: number;
  /** The largest share that lateness can cost. */
  readonly maximum: number;
  /** Minutes after the end that cost nothing. */
  readonly graceMinutes: number;
}

/** How late a submission was: begun days, and the share of its points that they cost. */
export interface Lateness {
  readonly days: number;
  readonly penalty: number;
}

/**
 * Days count from the due time itself, begun days as whole ones; within the time of grace there are none.
 * @param submittedAt milliseconds since 1970.
 * @param due milliseconds since 1970.
 */
export function lateness(submittedAt: number, due: number, rule: LateRule): Lateness {
  const after = submittedAt - due;
  if (after <= rule.graceMinutes * MINUTE_MS) return { days: 0, penalty: 0 };
  const days = Math.ceil(after / DAY_MS);
  return { days, penalty: Number(Math.min(rule.maximum, days * rule.perDay).toFixed(6)) };
}
