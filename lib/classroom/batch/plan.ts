// What a batch has to do: every learner's files against every suite, each pair of them once.
import { CourseError } from '../../core';
import { exercises, type Isolation, type Judges, type Tier } from '../../grading';
import { type CourseFile, readCourseFile, withoutCourseFile } from '../course-file';
import { type Contents, findSources, readSubmission } from '../intake';
import { digest, fingerprintGrader, fingerprintTests } from './fingerprints';
import { type Attempt, findLearners, type Learner } from './learners';
import type { BatchOptions } from './options';
import { type ListedSuite, listSuites, readSuites } from './suites';

/** An attempt with what it holds. */
export type ReadAttempt = Attempt & Contents;

/** A learner with what they handed in. */
export type ReadLearner = Omit<Learner, 'attempts'> & { readonly attempts: readonly ReadAttempt[] };

/** What decides the results. Two batches in which all of it is equal come to the same bytes. */
export interface Identity {
  readonly submissions: string;
  readonly tests: string;
  readonly grader: string;
  /** Exercises, points, due dates and the like. */
  readonly course: string;
  readonly tier: Tier;
  readonly seed: string;
}

/** A batch, ready to be graded. */
export interface Plan {
  readonly identity: Identity;
  readonly isolation: Isolation;
  readonly course: CourseFile;
  readonly suites: readonly ListedSuite[];
  readonly learners: readonly ReadLearner[];
}

/** Reads everything that a batch depends on. Nothing of it is read again later. */
export async function makePlan(
  options: BatchOptions,
  seed: string,
  tier: Tier,
  judges: Judges,
): Promise<Plan> {
  const course = options.courseFile === undefined ? withoutCourseFile() : readCourseFile(options.courseFile);
  const { tests: hiddenFolder, onlyHidden } = options;
  const read = readSuites(course.exercises, { hiddenFolder, onlyHidden });
  const learners = await readLearners(options, course);
  const { suites, isolation } = await listSuites(read, tier, judges);
  const identity = {
    submissions: digest([JSON.stringify(learners.map(asHanded))]),
    tests: fingerprintTests(suites),
    grader: fingerprintGrader(),
    course: digest([JSON.stringify(course, mapsAsLists), JSON.stringify(isolation)]),
    tier,
    seed,
  };
  return { identity, isolation, course, suites, learners };
}

async function readLearners(options: BatchOptions, course: CourseFile): Promise<ReadLearner[]> {
  const known = exercises().map(({ id }) => id);
  const topics = [...new Set(known.map((id) => id.split('/')[0]))];
  const sources = findSources(options.paths, topics, options.reading ?? 'auto');
  if (sources.length === 0) {
    throw new CourseError(
      `Expected submissions in ${options.paths.join(', ')}, found none. Name folders or zips of exercises.`,
    );
  }
  const wanted = { known, graded: course.exercises.map(({ id }) => id) };
  const learners: ReadLearner[] = [];
  for (const learner of findLearners(sources, course)) {
    const attempts: ReadAttempt[] = [];
    for (const attempt of learner.attempts) {
      options.signal?.throwIfAborted();
      attempts.push({ ...attempt, ...(await readSubmission(attempt.path, wanted)) });
    }
    learners.push({ ...learner, attempts });
  }
  return learners;
}

/** Everything about a learner that the results follow from: bytes by their SHA-256, and no place on this machine. */
function asHanded(learner: ReadLearner): object {
  const attempts = learner.attempts.map(({ path: _, files, ...attempt }) => {
    const handed = [...files].map(([id, file]) => [id, 'problem' in file ? file.problem : file.sha256]);
    return { ...attempt, handed };
  });
  return { ...learner, attempts };
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
