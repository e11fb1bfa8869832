// Exercism's results.json, versions 2 and 3 of its test runner interface.

import { printable, shorten } from '../../core';
import type { Verdict } from '../../grading';
import { canonicalJson } from '../results/canonical-json';
import type { ExerciseResult, GradedTest, SubmissionResult } from '../results/schema';
import { testMessage, testName } from '../results/words';
import type { Writer } from '../results/writer';

/**
 * `exercism/ID/v2/EXERCISE/results.json` for each exercise, and `exercism/ID/v3/results.json` for the whole submission,
 * in which the exercises are the tasks, numbered from 1 in course order.
 */
export const exercism: Writer = {
  name: 'exercism',
  about: "results.json of Exercism's test runners, versions 2 and 3",
  files: ({ submissions }) =>
    new Map(
      submissions.flatMap((submission) => [
        ...submission.exercises.map((exercise): [string, string] => [
          `exercism/${submission.id}/v2/${exercise.id}/results.json`,
          canonicalJson(report(2, submission, [exercise])),
        ]),
        [
          `exercism/${submission.id}/v3/results.json`,
          canonicalJson(report(3, submission, submission.exercises)),
        ],
      ]),
    ),
};

/** The interface's own limits, in characters. */
const LONGEST_OUTPUT = 500;
const LONGEST_MESSAGE = 16_000; // of 65,535 bytes, and a character takes at most four
const CUT = '\nOutput was truncated. Please limit to 500 chars';

type Status = 'pass' | 'fail' | 'error';

function statusOf(verdict: Verdict): Status {
  if (verdict === 'PASS') return 'pass';
  return verdict === 'FAIL' || verdict === 'NOT_ATTEMPTED' ? 'fail' : 'error';
}

function report(version: 2 | 3, submission: SubmissionResult, exercises: readonly ExerciseResult[]): object {
  const tests = exercises.flatMap((exercise, i) =>
    exercise.tests.map((test, j) => ({
      ...asTest(test, j === 0 ? exercise.output : ''),
      ...(version === 3 ? { task_id: i + 1 } : {}),
    })),
  );
  const status = overall(tests.map((test) => test.status));
  return { version, status, message: status === 'error' ? reasonOf(submission, exercises) : null, tests };
}

/** `error` only when every test is one: so the interface says. */
function overall(statuses: readonly Status[]): Status {
  if (statuses.every((status) => status === 'pass')) return 'pass';
  return statuses.every((status) => status === 'error') ? 'error' : 'fail';
}

function reasonOf({ reason }: SubmissionResult, exercises: readonly ExerciseResult[]): string {
  const first = exercises.flatMap(({ tests }) => tests)[0];
  return shorten(printable(reason || testMessage(first)), LONGEST_MESSAGE);
}

/** Output is known for a whole exercise, so it goes with its first test. */
function asTest(
  test: GradedTest,
  output: string,
): { name: string; status: Status; message: string | null; output?: string } {
  const message = test.verdict === 'PASS' ? null : shorten(printable(testMessage(test)), LONGEST_MESSAGE);
  return {
    name: printable(testName(test)),
    status: statusOf(test.verdict),
    message,
    ...(output ? { output: shorten(printable(output), LONGEST_OUTPUT, CUT) } : {}),
  };
}
