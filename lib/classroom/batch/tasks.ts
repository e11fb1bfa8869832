// Tasks: one file against one suite. Equal files are one task, whoever handed them in.
import {
  type Compiled,
  compileSource,
  type Isolation,
  type Job,
  makeJob,
  type Outcome,
  type Verdict,
} from '../../grading';
import type { Handed } from '../intake';
import { digest } from './fingerprints';
import type { Identity, Plan } from './plan';
import type { ListedSuite } from './suites';

/** One file to grade against one suite. */
export interface Task {
  readonly key: string;
  readonly suite: ListedSuite;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** What one test of a task came to. */
export interface TaskTest {
  readonly verdict: Verdict;
  readonly message: string;
  readonly random?: boolean;
}

/** What a task came to, as the journal keeps it. */
export interface TaskResult {
  /** In the order of the suite's tests. */
  readonly tests: readonly TaskTest[];
  readonly output: string;
}

/** Characters of a learner's output that a result keeps, and of one message. */
const KEPT = 4000;

/** The key of a file and a suite: with equal tests, grader and seed, equal files draw equal inputs. */
export function taskKey(identity: Identity, { exercise, hidden }: ListedSuite, sha256: string): string {
  const { tests, grader, seed, tier } = identity;
  return digest([exercise.id, String(hidden), sha256, tests, grader, seed, tier]);
}

/** All tasks of a plan by key. */
export function tasksOf({ identity, suites, learners }: Plan): Map<string, Task> {
  const tasks = new Map<string, Task>();
  for (const { files } of learners.flatMap(({ attempts }) => attempts)) {
    for (const suite of suites) {
      const handed: Handed | undefined = files.get(suite.exercise.id);
      if (!handed || 'problem' in handed) continue;
      const key = taskKey(identity, suite, handed.sha256);
      if (!tasks.has(key)) tasks.set(key, { key, suite, ...handed });
    }
  }
  return tasks;
}

/** The job of a task, or the result of one whose file can't even be compiled. */
export async function jobOf(
  { suite, bytes, sha256 }: Task,
  { seed, tier }: Identity,
): Promise<Job | TaskResult> {
  const { exercise } = suite;
  const compiled: Compiled = await compileSource(bytes, `exercises/${exercise.id}.ts`);
  if ('problem' in compiled) return sameForAll(suite, 'LOAD_ERROR', compiled.problem);
  return makeJob(exercise, suite, { compiled, sha256 }, { seed, tier });
}

/** One verdict for every test of a suite. */
export function sameForAll(suite: ListedSuite, verdict: Verdict, message: string): TaskResult {
  return { tests: suite.tests.map(() => ({ verdict, message })), output: '' };
}

/**
 * The result of a task from what the judge reported.
 * @returns the reason instead, when it is our own fault that there is none: INFRA in one test, or other tests than were
 *   expected.
 */
export function resultOf(
  suite: ListedSuite,
  outcome: Outcome,
  isolation: Isolation,
): TaskResult | { readonly fault: string } {
  if ('failure' in outcome) return { fault: outcome.failure };
  if (JSON.stringify(outcome.isolation) !== JSON.stringify(isolation)) {
    return { fault: `The isolation was not what it was at first: ${JSON.stringify(outcome.isolation)}.` };
  }
  const reported = outcome.tests;
  const infra = reported.find(({ verdict }) => verdict === 'INFRA');
  if (infra) return { fault: `${infra.title}: ${infra.message} ${infra.detail}`.trim() };
  if (
    reported.length !== suite.tests.length ||
    suite.tests.some(({ title }, i) => reported[i].title !== title)
  ) {
    return { fault: 'The judge reported other tests than it had named before.' };
  }
  const tests = reported.map(({ verdict, message, because = '', random }) => ({
    verdict,
    message: clip(suite.hidden ? because : message),
    ...(random ? { random } : {}),
  }));
  return { tests, output: suite.hidden ? '' : clip(outcome.output) };
}

/** What stands in the results of a task that nobody's retry could save. */
export function infraResult(suite: ListedSuite): TaskResult {
  return sameForAll(suite, 'INFRA', 'The grader itself failed here; your code is not to blame.');
}

/** Never cuts a character in two: half of one is not text. */
function clip(text: string): string {
  return text.length <= KEPT ? text : `${text.slice(0, KEPT).replace(/[\ud800-\udbff]$/, '')} …`;
}
