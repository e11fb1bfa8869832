// What an instructor reads first: every learner with points, and how to grade one of them again.

import { oneLine } from '../../core';
import { escapeMarkup } from '../results/escape';
import type { Results, SubmissionResult } from '../results/schema';
import { attemptSentence, hasInfra, lateSentence, shownPoints } from '../results/words';
import { isolationSentence } from './isolation';
import { page } from './page';
import { type Cell, remarksCell, section, shortCell, tableHtml, textCell } from './parts';

/** The page that leads to those of the learners. */
export function indexPage(results: Results): string {
  const { submissions, course } = results;
  const table = tableHtml({
    caption: 'Learners and their grades',
    columns: ['Learner', 'Points', 'Correct', 'Remarks'],
    rows: submissions.map(row),
  });
  return page({
    title: 'Grades',
    subtitle: `${course.name} ${course.version}`.trim(),
    mainHtml: [section('learners', 'Learners', table), again(results)].join('\n'),
    footer: isolationSentence(results.isolation),
  });
}

function row(submission: SubmissionResult): Cell[] {
  const { id, learner, points, maxPoints, status, reason, exercises } = submission;
  const passed = exercises.filter(({ verdict }) => verdict === 'PASS').length;
  const name =
    learner === id ? '' : ` <span class="small"><bdi>${escapeMarkup(oneLine(learner))}</bdi></span>`;
  const remarks = [
    status === 'rejected' ? `Rejected: ${reason}` : '',
    hasInfra(exercises) ? 'The grader itself failed in part: grade again.' : '',
    lateSentence(submission),
    attemptSentence(submission),
  ];
  return [
    { html: `<a href="learners/${encodeURIComponent(id)}.html">${escapeMarkup(id)}</a>${name}` },
    hasInfra(exercises)
      ? textCell('no sum yet')
      : shortCell(`${shownPoints(points)} of ${shownPoints(maxPoints)}`),
    shortCell(`${passed} of ${exercises.length}`),
    remarksCell(remarks),
  ];
}

function again({ seed, tests, grader }: Results): string {
  const rows = [
    [textCell('Seed'), { html: `<code>${escapeMarkup(seed)}</code>` }],
    [textCell('Tests (SHA-256)'), { html: `<code>${escapeMarkup(tests)}</code>` }],
    [textCell('Grader (SHA-256)'), { html: `<code>${escapeMarkup(grader)}</code>` }],
  ];
  const how =
    'With the same seed, tests and grader a submission comes to the same result. To grade one again, put the seed into ' +
    'the environment variable COURSE_SEED and run';
  return section(
    'again',
    'To grade a submission again',
    `<p>${how} <code>npm run course -- grade SUBMISSION --out again</code>. Keep the seed to yourself: it tells the inputs of the tests.</p>\n${tableHtml({ caption: 'What these grades were made with', columns: ['What', 'Value'], rows })}`,
  );
}
