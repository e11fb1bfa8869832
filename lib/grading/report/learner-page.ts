// What one learner reads: each exercise, each test with its sentence, and how to appeal.
import { createHash } from 'node:crypto';
import type { ExerciseResult, GradedTest, Results, SubmissionResult } from '../results/schema';
import { escapeMarkup } from '../writers/escape';
import { oneLine } from '../writers/printable';
import {
  attemptSentence,
  hasInfra,
  lateSentence,
  shownPoints,
  testMessage,
  testName,
} from '../writers/words';
import { isolationSentence } from './isolation';
import { page } from './page';
import { printed, section, shortCell, tableHtml, textCell, toneOf, verdictHtml } from './parts';

/** The page of one submission. */
export function learnerPage(results: Results, submission: SubmissionResult): string {
  const { learner, exercises, status } = submission;
  const parts = [resultHtml(submission)];
  if (status === 'graded') {
    parts.push(overview(exercises));
    parts.push(...exercises.map((exercise, i) => exerciseHtml(results.exercises[i].title, exercise, i)));
  }
  parts.push(ignoredHtml(submission), appealHtml(results, submission));
  return page({
    title: `Grades of ${oneLine(learner)}`,
    subtitle: results.course.name,
    mainHtml: parts.filter(Boolean).join('\n'),
    footer: isolationSentence(results.isolation),
  });
}

function resultHtml(submission: SubmissionResult): string {
  const { points, maxPoints, status, reason, exercises } = submission;
  const sum = `<p><strong>${shownPoints(points)} of ${shownPoints(maxPoints)} points</strong></p>`;
  const remarks = [lateSentence(submission), attemptSentence(submission)].filter(Boolean).join(' ');
  const html = [
    sum,
    hasInfra(exercises) && '<p>The grader itself failed in part, so this is not your grade yet.</p>',
    remarks && `<p>${escapeMarkup(remarks)}</p>`,
    status === 'rejected' &&
      `<p>${verdictHtml('REJECTED')}</p><p class="message">${escapeMarkup(reason)}</p>`,
  ];
  return section('result', 'Result', html.filter(Boolean).join('\n'));
}

function overview(exercises: readonly ExerciseResult[]): string {
  const late = 'Points are those before a penalty for lateness.';
  const rows = exercises.map(({ id, verdict, tests, points, maxPoints }, i) => [
    { html: `<a href="#exercise-${i + 1}">${escapeMarkup(id)}</a>` },
    { html: verdictHtml(verdict) },
    shortCell(`${tests.filter((test) => test.verdict === 'PASS').length} of ${tests.length}`),
    shortCell(`${shownPoints(points)} of ${shownPoints(maxPoints)}`),
  ]);
  const columns = ['Exercise', 'Verdict', 'Tests passed', 'Points'];
  return section(
    'overview',
    'Overview',
    `${tableHtml({ caption: 'All exercises', columns, rows })}\n<p class="small">${late}</p>`,
  );
}

function exerciseHtml(title: string, exercise: ExerciseResult, index: number): string {
  const { id, verdict, tests, points, maxPoints, output } = exercise;
  const html = [
    `<p>${verdictHtml(verdict)}, ${shownPoints(points)} of ${shownPoints(maxPoints)} points. <span class="small">File: <code>exercises/${escapeMarkup(id)}.ts</code></span></p>`,
    `<ol class="tests">\n${tests.map(testHtml).join('\n')}\n</ol>`,
    output && printed('What your code printed', output),
  ];
  return section(
    `exercise-${index + 1}`,
    `${title} (${id})`,
    html.filter(Boolean).join('\n'),
    toneOf(verdict),
  );
}

function testHtml(test: GradedTest): string {
  const message = test.verdict === 'PASS' ? '' : `<p class="message">${escapeMarkup(testMessage(test))}</p>`;
  return `<li>${verdictHtml(test.verdict)}: ${escapeMarkup(testName(test))}${message}</li>`;
}

function ignoredHtml({ ignored }: SubmissionResult): string {
  if (ignored.length === 0) return '';
  const items = ignored.map(
    ({ path, why }) => `<li><code>${escapeMarkup(oneLine(path))}</code>: ${escapeMarkup(oneLine(why))}</li>`,
  );
  return section('ignored', 'Handed in and not looked at', `<ul>\n${items.join('\n')}\n</ul>`);
}

/**
 * The seed itself is for instructors: with it the inputs of a later attempt could be foreseen. Its fingerprint says
 * which one it was.
 */
function appealHtml({ seed, exercises }: Results, submission: SubmissionResult): string {
  const print = createHash('sha256').update(seed).digest('hex').slice(0, 12);
  const rows = submission.exercises
    .filter((exercise) => exercise.submission)
    .map((exercise) => [
      textCell(exercise.id),
      { html: `<code>${escapeMarkup(exercise.submission.slice(0, 12))}</code>` },
    ]);
  const files =
    rows.length > 0
      ? tableHtml({
          caption: 'Fingerprints of the files that were graded',
          columns: ['Exercise', 'SHA-256 begins with'],
          rows,
        })
      : '';
  const many = exercises.length === 1 ? 'the exercise' : 'the exercises';
  return section(
    'appeal',
    'If you disagree',
    `<p>Tell your instructor ${many} and the test, with the name <code>${escapeMarkup(submission.id)}</code> and the seed's fingerprint <code>${print}</code>. From the same file and the same seed the grader comes to the same result, so it can be run again before your eyes.</p>\n${files}`,
  );
}
