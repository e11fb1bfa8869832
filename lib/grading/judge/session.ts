// The one exercise that this judge process is checking; `student`, `random` and `expectClose` read it.
import { createHmac } from 'node:crypto';
import type { Arbitrary } from 'fast-check';
import { CourseError, type Random, random as seeded } from '../../core';
import type { Answers, Exported, Returned } from './cell';
import type { VerdictError } from './errors';
import type { Given } from './kind';

/** Where a submission's functions are called. */
export interface Callable {
  exported(): Promise<Exported>;
  callAll(name: string, inputs: readonly (readonly unknown[])[]): Promise<Answers>;
}

/** One call and what came of it. */
export interface Asked {
  readonly name: string;
  readonly signature: string;
  /** The call as text. */
  readonly call: string;
  readonly args: unknown[];
  readonly answer: Returned | VerdictError;
}

/** What the judge knows while its tests run. */
export interface Session {
  readonly exercise: string;
  readonly cell: Callable;
  readonly submission: string;
  readonly seed: string;
  /** The function names that the exercise asks for, with their signatures. */
  readonly signatures: Readonly<Record<string, string>>;
  /** The title of the running test; every test has random numbers of its own. */
  testTitle: string;
  /** The last call to the learner's code, as text for messages. */
  lastCall: string;
  draws: number;
  /** What came back from the learner's code in the running test. */
  given: Given[];
  /** All that was asked of the learner's functions, in all tests. */
  readonly asked: Asked[];
  /** The laws that were tried, from which more inputs can be drawn. */
  readonly laws: Law[];
  /** Whether a call ended the cell: then there is no answer to compare. */
  died: boolean;
}

/** Where the inputs of a law come from. */
export interface Law {
  readonly name: string;
  readonly inputs: Arbitrary<unknown[]>;
  readonly seed: string;
}

let session: Session | undefined;

/** Makes `next` the session of this process. */
export function beginSession(next: Session): void {
  session = next;
}

/** @throws CourseError outside a judge: a test file was run by plain mocha. */
export function currentSession(): Session {
  if (session) return session;
  throw new CourseError(
    'Expected to run inside a check, but no learner is loaded here. Exercise tests are run by ' +
      '"npm run check -- ID", not by mocha itself.',
  );
}

/**
 * Random numbers for the running test. They follow from the seed, the submission and the test, so they can't be
 * guessed without the seed and come again with it.
 */
export function random(): Random {
  return seeded(nextSeed());
}

/** The seed of the next random numbers of the running test, as 64 hexadecimal digits. */
export function nextSeed(): string {
  const { seed, submission, testTitle, draws } = currentSession();
  currentSession().draws = draws + 1;
  return createHmac('sha256', seed).update(`${submission}\0${testTitle}\0${draws}`).digest('hex');
}
