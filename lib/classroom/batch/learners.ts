// Who handed in what, when and how often: folders and names, or the instructor's list where there is one.
import { basename } from 'node:path';
import { CourseError } from '../../core';
import { type CourseFile, type Lateness, type Listed, lateness, readSubmissionsList } from '../course-file';
import { learnerIds, type Source } from '../intake';

/** One attempt of one learner, not yet read. */
export interface Attempt {
  readonly name: string;
  readonly path: string;
  /** From 1, in order of time. */
  readonly number: number;
  /** Null where the course file sets no due date. */
  readonly late: Lateness | null;
}

/** One learner of the batch. */
export interface Learner {
  readonly id: string;
  /** The name as it was handed in. */
  readonly name: string;
  /** The attempts that may count, in order. */
  readonly attempts: readonly Attempt[];
  /** The names of those beyond the limit. */
  readonly beyond: readonly string[];
}

/**
 * Sorts submissions by learner.
 * @throws CourseError when the list names a submission that is not there, or a time is missing where lateness counts.
 */
export function findLearners(sources: readonly Source[], course: CourseFile): Learner[] {
  const known = course.submissions === undefined ? sources : withList(sources, course.submissions);
  checkTimes(known, course);
  const groups = new Map<string, Source[]>();
  for (const source of apart(known)) {
    const group = groups.get(source.learner);
    if (group) group.push(source);
    else groups.set(source.learner, [source]);
  }
  const ids = learnerIds([...groups.keys()]);
  const learners = [...groups].map(([name, own]) => learner(ids.get(name) as string, name, own, course));
  return learners.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function learner(id: string, name: string, sources: readonly Source[], course: CourseFile): Learner {
  const ordered = [...sources].sort(inTime);
  const limit = course.attempts?.limit ?? ordered.length;
  const due = course.extensions.get(name) ?? course.extensions.get(id) ?? course.due;
  const attempts = ordered.slice(0, limit).map((source, i) => ({
    name: source.name,
    path: source.path,
    number: i + 1,
    late: due === undefined ? null : lateness(source.submittedAt as number, due, course.late),
  }));
  return { id, name, attempts, beyond: ordered.slice(limit).map((source) => source.name) };
}

function inTime(a: Source, b: Source): number {
  const byTime = (a.submittedAt ?? 0) - (b.submittedAt ?? 0);
  return byTime || a.attempt - b.attempt || (a.name < b.name ? -1 : 1);
}

/** Two submissions of one name that neither time nor number makes attempts of one learner are two learners'. */
function apart(sources: readonly Source[]): Source[] {
  const seen = new Map<string, number>();
  const taken = new Map(sources.map(({ learner }) => [learner, '']));
  return sources.map((source) => {
    const key = `${source.learner}\0${source.submittedAt ?? ''}\0${source.attempt}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? source : { ...source, learner: numbered(source.learner, number, taken) };
  });
}

/** `ann (2)`, or what is free where somebody is called so already: nobody gets another one's attempts. */
function numbered(learner: string, number: number, taken: Map<string, string>): string {
  const owner = `${learner}\0${number}`;
  for (let name = `${learner} (${number})`; ; name += '*') {
    if ((taken.get(name) ?? owner) !== owner) continue;
    taken.set(name, owner);
    return name;
  }
}

function withList(sources: readonly Source[], path: string): Source[] {
  const listed = new Map(readSubmissionsList(path).map((row) => [row.name, row]));
  const used = new Set<Listed>();
  const known = sources.map((source) => {
    const row = [source.name, source.name.replace(/\.zip$/i, ''), basename(source.path)]
      .map((name) => listed.get(name))
      .find(Boolean);
    if (!row) return source;
    used.add(row);
    return { ...source, learner: row.learner, submittedAt: row.submittedAt ?? source.submittedAt };
  });
  const missing = [...listed.values()].find((row) => !used.has(row));
  if (!missing) return known;
  throw new CourseError(
    `${path}, line ${missing.line}: there is no submission "${missing.name}". Expected the name of a folder or a zip ` +
      `such as "${sources[0]?.name}".`,
  );
}

/** Without a time, a late submission would count as one in time, and nobody would know. */
function checkTimes(sources: readonly Source[], course: CourseFile): void {
  if (course.due === undefined) return;
  const without = sources.filter(({ submittedAt }) => submittedAt === undefined);
  if (without.length === 0) return;
  const names = without.slice(0, 5).map(({ name }) => JSON.stringify(name));
  throw new CourseError(
    `The course file sets a due date, but nothing says when ${names.join(', ')} came` +
      `${without.length > 5 ? ` (and ${without.length - 5} more)` : ''}. Add them to its list of submissions ` +
      '(submissions: FILE.csv with the columns name, learner, submitted), or name them like ann@2026-12-01T1830Z.',
  );
}
