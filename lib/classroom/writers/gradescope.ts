// Gradescope's results.json, as its autograder specification describes it.

import { printable, shorten } from '../../core';
import { canonicalJson } from '../results/canonical-json';
import type { ExerciseResult, GradedTest, Results, SubmissionResult } from '../results/schema';
import {
  attemptSentence,
  hasInfra,
  lateSentence,
  testMessage,
  testName,
  verdictWords,
} from '../results/words';
import type { Writer } from '../results/writer';

/**
 * `gradescope/ID.json`, one for each submission; `run_autograder` copies it to `results/results.json`.
 * A submission with INFRA gets none: Gradescope then says that the autograder failed, and nobody is given a zero.
 */
export const gradescope: Writer = {
  name: 'gradescope',
  about: 'results.json of a Gradescope autograder',
  files: (results) =>
    new Map(
      results.submissions
        .filter(({ exercises }) => !hasInfra(exercises))
        .map((submission) => [
          `gradescope/${submission.id}.json`,
          canonicalJson(asGradescope(results, submission)),
        ]),
    ),
};

/** Gradescope sets no limit on a text; a page stays readable below this many characters. */
const LONGEST = 10_000;

function asGradescope(results: Results, submission: SubmissionResult): object {
  const numbered = submission.exercises.flatMap((exercise, i) =>
    exercise.tests.map((test, j) => asTest(exercise, test, `${i + 1}.${j + 1}`)),
  );
  return {
    score: submission.points,
    output: shorten(printable(remarks(results, submission)), LONGEST),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: numbered,
  };
}

/** Hidden tests stay hidden until the instructor publishes the grades; Gradescope hides the sum as long. */
function asTest(exercise: ExerciseResult, test: GradedTest, number: string): object {
  const { sign, meaning } = verdictWords(test.verdict);
  const message = test.verdict === 'PASS' ? '' : `\n${testMessage(test)}`;
  return {
    number,
    name: printable(`${exercise.id}: ${testName(test)}`),
    name_format: 'text',
    score: test.points,
    max_score: test.maxPoints,
    status: test.verdict === 'PASS' ? 'passed' : 'failed',
    output: shorten(printable(`${sign} ${meaning} (${test.verdict})${message}`), LONGEST),
    output_format: 'text',
    visibility: test.hidden ? 'after_published' : 'visible',
  };
}

function remarks(results: Results, submission: SubmissionResult): string {
  const { status, reason, ignored, exercises } = submission;
  const { tier, network } = results.isolation;
  return [
    status === 'rejected' ? `This submission was not accepted: ${reason}` : '',
    lateSentence(submission),
    attemptSentence(submission),
    ...ignored.map(({ path, why }) => `Not looked at: ${path} (${why}).`),
    ...exercises.filter(({ output }) => output).map(({ id, output }) => `What ${id} printed:\n${output}`),
    `Graded with isolation of the tier ${tier} (network: ${network}).`,
  ]
    .filter(Boolean)
    .join('\n');
}
