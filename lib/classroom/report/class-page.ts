// The class at a glance, as a page that stands alone.

import { oneLine } from '../../core';
import { escapeMarkup } from '../results/escape';
import type { Results, SubmissionResult } from '../results/schema';
import { hasInfra, lateSentence, percent, shownPoints, verdictWords } from '../results/words';
import { passedChart, pointsChart, verdictChart } from './class-charts';
import type { ExerciseSummary } from './class-summary';
import { isolationSentence } from './isolation';
import { page } from './page';
import { type Cell, remarksCell, section, shortCell, tableHtml, textCell, verdictHtml } from './parts';

/** How many mistakes of one exercise are listed. */
const LISTED = 5;

/** The page. */
export function classPage(results: Results, summaries: readonly ExerciseSummary[]): string {
  const { submissions, course } = results;
  const rejected = submissions.filter(({ status }) => status === 'rejected').length;
  const count = `${submissions.length} ${submissions.length === 1 ? 'submission' : 'submissions'}`;
  return page({
    title: 'The class at a glance',
    subtitle: `${course.name} ${course.version}: ${count}, ${rejected} of them rejected.`,
    mainHtml: [
      section('passed', 'Exercises', `${passedChart(summaries) ?? ''}\n${passedTable(summaries)}`),
      section('verdicts', 'Verdicts', `${verdictChart(summaries) ?? ''}\n${verdictTable(summaries)}`),
      section('mistakes', 'Commonest wrong answers', mistakesHtml(summaries)),
      section('hints', 'Hints', hintsHtml(summaries)),
      section(
        'learners',
        'Learners',
        `${pointsChart(graded(submissions)) ?? ''}\n${learnersTable(submissions)}`,
      ),
    ].join('\n'),
    footer: isolationSentence(results.isolation),
  });
}

function graded(submissions: readonly SubmissionResult[]): SubmissionResult[] {
  return submissions.filter(({ status, exercises }) => status === 'graded' && !hasInfra(exercises));
}

function passedTable(summaries: readonly ExerciseSummary[]): string {
  const rows = summaries.map(({ id, title, passed, graded, meanPoints, maxPoints }) => [
    { html: `<code>${escapeMarkup(id)}</code><br><span class="small">${escapeMarkup(title)}</span>` },
    shortCell(`${passed} of ${graded}`),
    textCell(graded === 0 ? 'not graded' : percent(passed / graded)),
    shortCell(meanPoints === null ? 'not graded' : `${shownPoints(meanPoints)} of ${shownPoints(maxPoints)}`),
  ]);
  return tableHtml({
    caption: 'Who passed which exercise',
    columns: ['Exercise', 'Passed', 'Share', 'Mean points before penalties'],
    rows,
  });
}

function verdictTable(summaries: readonly ExerciseSummary[]): string {
  const given = [...new Set(summaries.flatMap(({ verdicts }) => [...verdicts.keys()]))].sort();
  const rows = summaries.map(({ id, verdicts }): Cell[] => [
    { html: `<code>${escapeMarkup(id)}</code>` },
    ...given.map((verdict) => verdicts.get(verdict) ?? 0),
  ]);
  const legend = given.map((verdict) => `<li>${verdict}: ${verdictHtml(verdict)}</li>`).join('\n');
  const columns = ['Exercise', ...given.map((verdict) => `${verdictWords(verdict).sign} ${verdict}`)];
  return `${tableHtml({ caption: 'Number of learners by exercise and verdict', columns, rows })}\n<ul>\n${legend}\n</ul>`;
}

function mistakesHtml(summaries: readonly ExerciseSummary[]): string {
  const rows = summaries.flatMap(({ id, graded: all, mistakes }) =>
    mistakes
      .slice(0, LISTED)
      .map(({ what, learners, known }): Cell[] => [
        { html: `<code>${escapeMarkup(id)}</code>` },
        textCell(what),
        textCell(known ? 'yes' : 'no'),
        learners,
        textCell(percent(learners / all)),
      ]),
  );
  if (rows.length === 0) return '<p>No wrong answers: whatever was handed in and begun is correct.</p>';
  const columns = ['Exercise', 'What was wrong', 'Known to the course', 'Learners', 'Share of the class'];
  const caption = `Up to ${LISTED} for each exercise, the commonest first`;
  const note =
    'Known to the course: the learner was told what a wrong answer kept beside the tests is told. Otherwise the first test that failed is named.';
  return `${tableHtml({ caption, columns, rows })}\n<p class="small">${note}</p>`;
}

function hintsHtml(summaries: readonly ExerciseSummary[]): string {
  if (summaries.every(({ hints }) => hints === null)) {
    return '<p>Progress was not handed in, so nothing is known of hints.</p>';
  }
  const rows = summaries.flatMap(({ id, hints }) =>
    hints === null
      ? []
      : [[{ html: `<code>${escapeMarkup(id)}</code>` }, textCell(shownPoints(hints.mean)), hints.learners]],
  );
  const columns = ['Exercise', 'Mean number of hints (0 to 3)', 'Learners who handed in progress'];
  return `${tableHtml({ caption: 'Hints that were shown', columns, rows })}\n<p class="small">Learners could have changed these numbers: take them as told, not as measured.</p>`;
}

function learnersTable(submissions: readonly SubmissionResult[]): string {
  const rows = submissions.map((submission): Cell[] => {
    const { id, learner, points, maxPoints, status, reason, exercises } = submission;
    const name =
      learner === id ? '' : ` <span class="small"><bdi>${escapeMarkup(oneLine(learner))}</bdi></span>`;
    const remarks = [
      status === 'rejected' ? `Rejected: ${reason}` : '',
      hasInfra(exercises) ? 'The grader itself failed in part: grade again.' : '',
      lateSentence(submission),
    ];
    return [
      { html: `${escapeMarkup(id)}${name}` },
      hasInfra(exercises)
        ? textCell('no sum yet')
        : shortCell(`${shownPoints(points)} of ${shownPoints(maxPoints)}`),
      shortCell(`${exercises.filter(({ verdict }) => verdict === 'PASS').length} of ${exercises.length}`),
      remarksCell(remarks),
    ];
  });
  return tableHtml({
    caption: 'Points of each learner',
    columns: ['Learner', 'Points', 'Correct', 'Remarks'],
    rows,
  });
}
