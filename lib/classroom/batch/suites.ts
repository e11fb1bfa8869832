// The tests that a batch is graded with: the course's own, an instructor's hidden ones, or both.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CourseError } from '../../core';
import {
  compileTest,
  type Exercise,
  exercisePaths,
  exercises,
  type Isolation,
  type Judges,
  makeListing,
  type Tier,
} from '../../grading';
import type { ExpectedTest } from '../results/schema';
import { BatchFault } from './faults';

/** One test file, read and compiled once, so that a change on the disk can't reach half of a class. */
export interface Suite {
  readonly exercise: Exercise;
  readonly hidden: boolean;
  readonly file: string;
  readonly text: string;
  readonly code: string;
}

/** A suite whose tests are known by name. */
export interface ListedSuite extends Suite {
  readonly tests: readonly ExpectedTest[];
}

/** Which tests to use. */
export interface SuiteChoice {
  /** The folder of the hidden tests, laid out as `test/exercises`. */
  readonly hiddenFolder?: string;
  /** Leave the course's own tests out. */
  readonly onlyHidden?: boolean;
}

/**
 * Reads the test files of `graded`, in their order.
 * @throws CourseError when an exercise has no tests, or a hidden test belongs to no exercise.
 */
export function readSuites(graded: readonly Exercise[], choice: SuiteChoice): Suite[] {
  const { hiddenFolder, onlyHidden = false } = choice;
  if (hiddenFolder !== undefined) checkHidden(hiddenFolder);
  return graded.flatMap((exercise) => {
    const hidden = hiddenFolder === undefined ? '' : join(hiddenFolder, `${exercise.id}.test.ts`);
    const suites = onlyHidden ? [] : [readSuite(exercise, exercisePaths(exercise.id).test, false)];
    if (hidden && existsSync(hidden)) suites.push(readSuite(exercise, hidden, true));
    if (suites.length > 0) return suites;
    throw new CourseError(
      `Expected hidden tests of ${exercise.id} in ${hidden}, but there are none. Write them, name the exercises to ` +
        'grade in a course file, or leave --only-hidden away.',
    );
  });
}

/** A file that no exercise owns is a slip of the pen, and would silently never run. */
function checkHidden(folder: string): void {
  const known = new Set(exercises().map(({ id }) => `${id}.test.ts`));
  let found: string[];
  try {
    found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    throw new CourseError(`Expected a folder of hidden tests in ${folder}: ${(error as Error).message}.`);
  }
  const stray = found.find((path) => !known.has(path));
  if (stray !== undefined) {
    throw new CourseError(
      `${join(folder, stray)} belongs to no exercise. Expected NN-topic/name.test.ts, as in test/exercises.`,
    );
  }
  if (found.length === 0)
    throw new CourseError(`${folder} holds no tests. Expected NN-topic/name.test.ts, as in test/exercises.`);
}

function readSuite(exercise: Exercise, file: string, hidden: boolean): Suite {
  try {
    const text = readFileSync(file, 'utf8');
    return { exercise, hidden, file, text, code: compileTest(text, file) };
  } catch (error) {
    throw new BatchFault(
      `The tests of ${exercise.id} could not be read from ${file}: ${(error as Error).message}`,
    );
  }
}

/**
 * Asks a judge for the name of every test, without running any.
 * @returns the suites with their tests, and what the tier really gives on this machine.
 * @throws BatchFault when a test file can't be loaded or holds no test.
 */
export async function listSuites(
  suites: readonly Suite[],
  tier: Tier,
  judges: Judges,
): Promise<{ suites: ListedSuite[]; isolation: Isolation }> {
  let isolation: Isolation | undefined;
  const titles = await Promise.all(
    suites.map(async (suite) => {
      const listed = await listOne(suite, tier, judges);
      isolation ??= listed.isolation;
      return listed.titles;
    }),
  );
  if (!isolation) throw new CourseError('Expected one exercise or more to grade, got none.');
  const ids = testIds(
    suites.map(({ exercise, hidden }, i) => ({ exercise: exercise.id, hidden, titles: titles[i] })),
  );
  return { suites: suites.map((suite, i) => ({ ...suite, tests: ids[i] })), isolation };
}

async function listOne(
  suite: Suite,
  tier: Tier,
  judges: Judges,
): Promise<{ titles: string[]; isolation: Isolation }> {
  const { exercise, file } = suite;
  const outcome = await judges.run(makeListing(exercise, suite, tier));
  if ('failure' in outcome)
    throw new BatchFault(`The tests in ${file} could not be loaded. ${outcome.failure}`);
  const titles = outcome.tests.map(({ title }) => title);
  if (titles.length === 0) throw new BatchFault(`${file} holds no test. Write one, or restore the file.`);
  return { titles, isolation: outcome.isolation };
}

/** The titles of one test file. */
interface Titles {
  readonly exercise: string;
  readonly hidden: boolean;
  readonly titles: readonly string[];
}

/** The tests of each file with their ids; of tests with one name, the later ones get a number. */
function testIds(files: readonly Titles[]): ExpectedTest[][] {
  const taken = new Set<string>();
  return files.map(({ exercise, hidden, titles }) =>
    titles.map((title) => {
      const start = hidden ? `hidden-${slug(title)}` : slug(title);
      let id = start;
      for (let number = 2; taken.has(`${exercise}\0${id}`); number++) id = `${start}-${number}`;
      taken.add(`${exercise}\0${id}`);
      return { id, title, hidden };
    }),
  );
}

function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 80) ?? 'test';
}
