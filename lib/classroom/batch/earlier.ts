// What an earlier run has left behind, and whether this one may go on with it, replace it, or must leave it alone.
import { existsSync, rmSync } from 'node:fs';
import { CourseError } from '../../core';
import { readJournal } from './journal';
import type { BatchOptions } from './options';
import type { Identity } from './plan';
import { identityIn, isTaken, type Place } from './results-folder';
import type { TaskResult } from './tasks';

/** An unfinished batch, or a finished one. */
export interface Earlier {
  readonly identity: Identity;
  /** By key; undefined when the results are complete. */
  readonly done?: Map<string, TaskResult>;
  /** Bytes of the journal that are whole. */
  readonly whole: number;
}

/** The form of the journal's first line. */
const FORMAT = 'course-journal/1';

/** The first line of a journal. */
export function journalHeader(identity: Identity): object {
  return { format: FORMAT, ...identity };
}

/**
 * Looks for what an earlier run has left.
 * @returns undefined when this run starts from the beginning; leftovers of a run that is given up are removed.
 * @throws CourseError when something is in the way and neither `resume` nor `force` was asked for.
 */
export function findEarlier(place: Place, { resume, force }: BatchOptions): Earlier | undefined {
  const unfinished = existsSync(place.journal);
  if (resume && unfinished) return fromJournal(place.journal);
  if (isTaken(place.out)) {
    const identity = resume ? identityIn(place.out) : undefined;
    if (identity) return { identity, whole: 0 };
    if (!force) {
      throw new CourseError(
        `${place.out} is there already. Name another folder with --out, or replace it with --force.`,
      );
    }
  }
  if (unfinished && !force) {
    throw new CourseError(
      `${place.out} was not finished. Run the same command with --resume to go on, or with --force to start over.`,
    );
  }
  rmSync(place.journal, { force: true });
  return undefined;
}

/** A journal without a whole first line holds nothing, and is started again. */
function fromJournal(path: string): Earlier | undefined {
  const { header, entries, whole } = readJournal<TaskResult>(path);
  if (header === undefined) {
    rmSync(path);
    return undefined;
  }
  const { format, ...identity } = header as Identity & { format: string };
  if (format !== FORMAT) {
    throw new CourseError(
      `Expected a journal of the form ${FORMAT} in ${path}, got ${format}. Start over with --force.`,
    );
  }
  return { identity, done: new Map(entries.map(({ key, value }) => [key, value])), whole };
}

/** What each part of an identity is called in a sentence. */
const CALLED: Readonly<Record<keyof Identity, string>> = {
  submissions: 'other submissions',
  tests: 'other tests',
  grader: 'another version of the grader',
  course: 'another course file',
  tier: 'another isolation',
  seed: 'another seed',
};

/** @throws CourseError when the earlier run would have come to other results, naming what differs. */
export function requireSame(earlier: Identity, now: Identity): void {
  const names = Object.keys(CALLED) as (keyof Identity)[];
  const differing = names.filter((name) => earlier[name] !== now[name]).map((name) => CALLED[name]);
  if (differing.length === 0) return;
  throw new CourseError(
    `The earlier run had ${differing.join(', ')}, so this one cannot go on with it. Put back what it had, or start ` +
      'over with --force and without --resume.',
  );
}
