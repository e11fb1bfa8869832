// JUnit XML in the form that Jenkins and Surefire read (schema junit-10 of Jenkins' xUnit plugin).

import type { Verdict } from '../../grading';
import { escapeAttribute, escapeMarkup } from '../results/escape';
import type { ExerciseResult, GradedTest, Results, SubmissionResult } from '../results/schema';
import { testMessage, testName } from '../results/words';
import type { Writer } from '../results/writer';

/** `junit.xml`: a suite for each learner and exercise. */
export const junit: Writer = {
  name: 'junit',
  about: 'JUnit XML, for Jenkins, GitLab and other servers',
  files: (results) => new Map([['junit.xml', document(results)]]),
};

/** A wrong answer is a failure, as in JUnit; whatever kept a test from an answer is an error. */
const FAILURES: readonly Verdict[] = ['FAIL', 'NOT_ATTEMPTED'];

type Outcome = 'passed' | 'failure' | 'error';

function outcome({ verdict }: GradedTest): Outcome {
  if (verdict === 'PASS') return 'passed';
  return FAILURES.includes(verdict) ? 'failure' : 'error';
}

function document({ course, submissions }: Results): string {
  const tests = submissions.flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.tests));
  const suites = submissions.flatMap((submission) =>
    submission.exercises.map((exercise) => suite(submission, exercise)),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: course.name, ...counts(tests) })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(tests: readonly GradedTest[]): Record<string, number> {
  const count = (what: Outcome): number => tests.filter((test) => outcome(test) === what).length;
  return { tests: tests.length, failures: count('failure'), errors: count('error') };
}

function suite({ id, learner, status, reason }: SubmissionResult, exercise: ExerciseResult): string {
  const properties = {
    learner,
    status,
    verdict: exercise.verdict,
    points: exercise.points,
    maxPoints: exercise.maxPoints,
    submission: exercise.submission,
    ...(reason ? { reason } : {}),
  };
  const head = { name: `${id}/${exercise.id}`, ...counts(exercise.tests), skipped: 0, package: id };
  return [
    `  <testsuite${attributes(head)}>`,
    '    <properties>',
    ...Object.entries(properties).map(([name, value]) => `      <property${attributes({ name, value })}/>`),
    '    </properties>',
    ...exercise.tests.map((test) => testcase(`${id}.${exercise.id}`, test)),
    ...(exercise.output ? [`    <system-out>${escapeMarkup(exercise.output)}</system-out>`] : []),
    '  </testsuite>',
  ].join('\n');
}

function testcase(classname: string, test: GradedTest): string {
  const head = `    <testcase${attributes({ name: testName(test), classname })}`;
  const what = outcome(test);
  if (what === 'passed') return `${head}/>`;
  const message = testMessage(test);
  const why = attributes({ type: test.verdict, message: message.split('\n')[0] });
  return `${head}>\n      <${what}${why}>${escapeMarkup(message)}</${what}>\n    </testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}
