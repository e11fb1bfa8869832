// What goes to a judge and what comes back: plain data, so that the judge may stand anywhere.
import type { Compiled } from '../compiler/compile';
import type { Isolation, Tier } from '../isolation';
import type { Exercise } from './manifest';
import type { Verdict } from './verdicts';

/** One file against the tests of one exercise. */
export interface Job {
  readonly exercise: string;
  readonly signatures: Readonly<Record<string, string>>;
  readonly testFile: string;
  /** The test file compiled to CommonJS. */
  readonly testCode: string;
  readonly compiled: Compiled;
  /** SHA-256 of the file. */
  readonly submission: string;
  readonly seed: string;
  readonly tier: Tier;
  /** Runs nothing: names every test in the order of the file, and what the tier gives here. */
  readonly list?: boolean;
  /** The file is the course's own, and runs in the judge's process. Nobody but `verify` and its like may say so. */
  readonly trusted?: boolean;
}

/** One test as the judge reports it. */
export interface TestReport {
  title: string;
  verdict: Verdict;
  message: string;
  detail: string;
  /** The author's own sentence about what went wrong, without any value; often empty. */
  because?: string;
  /** Whether the test drew random inputs. */
  random?: boolean;
}

/** What a judge reports on a job. */
export interface Report {
  readonly tests: readonly TestReport[];
  readonly output: string;
  readonly isolation: Isolation;
}

/** What a job comes to: a report, or the reason that there is none, which is never the learner's fault. */
export type Outcome = Report | { readonly failure: string };

/** A test file, read and compiled. */
export interface CompiledTests {
  /** Where it lies, for the lines in its errors. */
  readonly file: string;
  readonly code: string;
}

/** A file that was handed in. */
export interface Submitted {
  readonly compiled: Compiled;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
}

/** The job of a file. @param seed of the random inputs, together with the file's fingerprint. */
export function makeJob(
  exercise: Exercise,
  tests: CompiledTests,
  { compiled, sha256 }: Submitted,
  { seed, tier }: { readonly seed: string; readonly tier: Tier },
): Job {
  const { id, signatures } = exercise;
  return {
    exercise: id,
    signatures,
    testFile: tests.file,
    testCode: tests.code,
    compiled,
    submission: sha256,
    seed,
    tier,
  };
}

/** The job that asks for the names of an exercise's tests. */
export function makeListing(exercise: Exercise, tests: CompiledTests, tier: Tier): Job {
  const nothing: Submitted = { compiled: { problem: '' }, sha256: '' };
  return { ...makeJob(exercise, tests, nothing, { seed: '', tier }), list: true };
}
