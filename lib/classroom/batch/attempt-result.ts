// From the results of tasks to what one attempt comes to.

import { overallVerdict, scoreTests } from '../../grading';
import type { ExerciseResult, GradedTest } from '../results/schema';
import type { Plan, ReadAttempt } from './plan';
import type { ListedSuite } from './suites';
import { sameForAll, type TaskResult, taskKey } from './tasks';

/** Six decimals: enough for thirds of a point, too few for the last bits of a sum. */
export function rounded(points: number): number {
  return Number(points.toFixed(6));
}

/** One result for each graded exercise, in course order. */
export function exerciseResults(
  plan: Plan,
  attempt: ReadAttempt,
  done: ReadonlyMap<string, TaskResult>,
): ExerciseResult[] {
  return plan.course.exercises.map((exercise) => {
    const suites = plan.suites.filter((suite) => suite.exercise.id === exercise.id);
    const results = suites.map((suite) => suiteResult(plan, suite, attempt, done));
    const tests = gradedTests(suites, results, exercise.points, plan.course.hiddenShare);
    const handed = attempt.files.get(exercise.id);
    return {
      id: exercise.id,
      verdict: overallVerdict(tests.map((test) => ({ ...test, detail: '' }))),
      points: rounded(tests.reduce((sum, { points }) => sum + points, 0)),
      maxPoints: exercise.points,
      submission: handed && 'sha256' in handed ? handed.sha256 : '',
      tests: tests.map((test) => ({
        ...test,
        points: rounded(test.points),
        maxPoints: rounded(test.maxPoints),
      })),
      output: results.map(({ output }) => output).join(''),
    };
  });
}

function suiteResult(
  { identity }: Plan,
  suite: ListedSuite,
  { reason, files }: ReadAttempt,
  done: ReadonlyMap<string, TaskResult>,
): TaskResult {
  if (reason !== '') return sameForAll(suite, 'REJECTED', reason);
  const handed = files.get(suite.exercise.id);
  if (!handed) {
    return sameForAll(suite, 'NOT_ATTEMPTED', `exercises/${suite.exercise.id}.ts was not handed in.`);
  }
  if ('problem' in handed) return sameForAll(suite, 'LOAD_ERROR', handed.problem);
  const result = done.get(taskKey(identity, suite, handed.sha256));
  if (result) return result;
  throw new Error(`A task of ${suite.exercise.id} was planned and never done.`);
}

/** The law of `scoreTests` holds over public and hidden tests together. */
function gradedTests(
  suites: readonly ListedSuite[],
  results: readonly TaskResult[],
  points: number,
  hiddenShare: number | undefined,
): GradedTest[] {
  const tests = suites.flatMap((suite, i) =>
    suite.tests.map((test, j) => ({ ...test, ...results[i].tests[j], detail: '' })),
  );
  const weight = weights(suites, points, hiddenShare);
  const earned = scoreTests(tests.length, tests); // 1 or 0 each
  return tests.map(({ id, title, hidden, verdict, message }, i) => {
    const worth = hidden ? weight.hidden : weight.own;
    return { id, title, hidden, verdict, message, points: earned[i].points * worth, maxPoints: worth };
  });
}

/** What one test is worth: the same for each, unless the course file gives the hidden ones a share of their own. */
function weights(
  suites: readonly ListedSuite[],
  points: number,
  hiddenShare: number | undefined,
): { own: number; hidden: number } {
  const count = (which: boolean): number =>
    suites.filter(({ hidden }) => hidden === which).reduce((sum, { tests }) => sum + tests.length, 0);
  const [own, hidden] = [count(false), count(true)];
  const share = own === 0 ? 1 : hidden === 0 ? 0 : (hiddenShare ?? hidden / (own + hidden));
  return { own: ((1 - share) * points) / Math.max(own, 1), hidden: (share * points) / Math.max(hidden, 1) };
}
