// What one learner reads: each exercise, each test with its sentence, and how to appeal.
import { createHash } from 'node:crypto';
import { oneLine } from '../../core';
import { escapeMarkup } from '../results/escape';
import type { ExerciseResult, Results, SubmissionResult } from '../results/schema';
import { attemptSentence, hasInfra, lateSentence, shownPoints, sumWords } from '../results/words';
import { exerciseSection } from './exercise-section';
import { isolationSentence } from './isolation';
import { page } from './page';
import { section, shortCell, tableHtml, textCell, verdictHtml } from './parts';

/** The page of one submission. */
export function learnerPage(results: Results, submission: SubmissionResult): string {
  const { learner, exercises, status } = submission;
  const parts = [resultHtml(submission)];
  if (status === 'graded') {
    parts.push(overview(exercises));
    parts.push(...exercises.map((exercise, i) => exerciseSection(results.exercises[i].title, exercise, i)));
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
  const { status, reason, exercises } = submission;
  const sum = sumWords(submission);
  const remarks = [lateSentence(submission), attemptSentence(submission)].filter(Boolean).join(' ');
  const html = [
    `<p><strong>${sum[0].toUpperCase()}${sum.slice(1)}</strong></p>`,
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
