// What a check can say. Only PASS earns points.
import type { Isolation } from '../isolation';

/** The twelve verdicts; `VERDICT_MEANINGS` says each in a few words. */
export type Verdict = keyof typeof VERDICT_MEANINGS;

/** What each verdict means, as a learner reads it. */
export const VERDICT_MEANINGS = {
  PASS: 'correct',
  FAIL: 'not yet',
  THREW: 'your code threw an error',
  TIMEOUT: 'your code did not finish in time',
  EXITED: 'your code ended its own process',
  OOM: 'your code used up its memory',
  OUTPUT_LIMIT: 'your code printed too much',
  PROTOCOL: 'the value could not be handed over',
  LOAD_ERROR: 'your file could not be loaded',
  REJECTED: 'the submission was not accepted',
  NOT_ATTEMPTED: 'not started',
  INFRA: 'the checker itself failed',
} as const;

/** The outcome of one test. */
export interface TestResult {
  /** The test's title, unique within its exercise. */
  readonly title: string;
  readonly verdict: Verdict;
  /** One or more sentences for the learner; empty when the test passed. */
  readonly message: string;
  /** The stack trace or output that belongs to the message, for a fold-out; often empty. */
  readonly detail: string;
  /** Points earned: this test's share of the exercise's points, or 0. */
  readonly points: number;
}

/** The outcome of checking one exercise. Version 1 of the result schema. */
export interface CheckResult {
  readonly schema: 1;
  readonly exercise: string;
  /** PASS when every test passed, else the verdict of the first test that did not. */
  readonly verdict: Verdict;
  /** Every test of the exercise, in order, also those that could not run. */
  readonly tests: readonly TestResult[];
  readonly points: number;
  readonly maxPoints: number;
  /** SHA-256 of the checked file, hexadecimal. */
  readonly submission: string;
  /** The seed of the random inputs: the same seed gives the same inputs for the same file. */
  readonly seed: string;
  /** What stood between the learner's code and this machine. */
  readonly isolation: Isolation;
  /** What the learner's code printed, at most 64 KiB. */
  readonly output: string;
  /** What the compiler says about the types, at most three sentences, each with its line; none for what passes. */
  readonly advice: readonly string[];
  /** Milliseconds from start to verdict; information, never a criterion. */
  readonly durationMs: number;
}

/** The test whose message a learner reads first: one that shows our own fault, else the first that did not pass. */
export function headline(tests: readonly TestResult[]): TestResult | undefined {
  return tests.find(({ verdict }) => verdict === 'INFRA') ?? tests.find(({ verdict }) => verdict !== 'PASS');
}

/** One verdict for several tests: that of the headline; NOT_ATTEMPTED only when no test got further than the stub. */
export function overallVerdict(tests: readonly TestResult[]): Verdict {
  if (tests.length === 0) return 'INFRA';
  const verdict = headline(tests)?.verdict ?? 'PASS';
  const begun = tests.some((test) => test.verdict !== 'NOT_ATTEMPTED');
  return verdict === 'NOT_ATTEMPTED' && begun ? 'FAIL' : verdict;
}

/** The start of the error that every stub throws. */
export const NOT_WRITTEN = 'Not written yet:';
