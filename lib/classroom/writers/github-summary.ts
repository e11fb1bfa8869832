// The summary of a job as Markdown. What learners wrote stands in code alone: there nothing is a link, a mention,
// an image, a tag or a formula.

import { oneLine, printable } from '../../core';
import type { ExerciseResult, Results, SubmissionResult } from '../results/schema';
import {
  attemptSentence,
  lateSentence,
  shownPoints,
  sumWords,
  testMessage,
  testName,
  verdictWords,
} from '../results/words';

/** GitHub refuses a step's summary above 1 MiB. */
const MOST_BYTES = 1024 * 1024;

/** Room for the last line, which says what was left out. */
const RESERVED = 200;

/** The summary, below 1 MiB: learners that don't fit are counted in its last line. */
export function summaryMarkdown(results: Results): string {
  let text = heading(results);
  for (const [i, submission] of results.submissions.entries()) {
    const next = section(submission);
    if (Buffer.byteLength(text) + Buffer.byteLength(next) > MOST_BYTES - RESERVED) {
      return `${text}\n${results.submissions.length - i} more learners do not fit here: results.json has them all.\n`;
    }
    text += next;
  }
  return text;
}

function heading({ course, isolation, submissions }: Results): string {
  const { tier, network } = isolation;
  const count = `${submissions.length} ${submissions.length === 1 ? 'submission' : 'submissions'}`;
  return `# ${plainMarkdown(course.name)}: grades\n\n${count}, graded with isolation of the tier ${tier} (network: ${plainMarkdown(network)}).\n`;
}

function section(submission: SubmissionResult): string {
  const { id, learner, status, reason, exercises } = submission;
  const sum = sumWords(submission);
  const remarks = [lateSentence(submission), attemptSentence(submission)].filter(Boolean).join(' ');
  return [
    `\n## ${codeSpan(id)}: ${sum}\n`,
    learner === id ? '' : `Handed in as ${codeSpan(oneLine(learner))}.\n`,
    remarks && `${remarks}\n`,
    status === 'rejected'
      ? `Rejected:\n\n${codeBlock(reason)}`
      : `${table(exercises)}${exercises.map(messages).join('')}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function table(exercises: readonly ExerciseResult[]): string {
  const rows = exercises.map(({ id, verdict, tests, points, maxPoints }) => {
    const { sign, meaning } = verdictWords(verdict);
    const passed = tests.filter((test) => test.verdict === 'PASS').length;
    return `| ${id} | ${sign} ${meaning} | ${passed} of ${tests.length} | ${shownPoints(points)} of ${shownPoints(maxPoints)} |\n`;
  });
  return `| Exercise | Verdict | Tests passed | Points |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

function messages({ id, tests, output }: ExerciseResult): string {
  const failed = tests.filter(({ verdict }) => verdict !== 'PASS' && verdict !== 'NOT_ATTEMPTED');
  const parts = [
    ...failed.map((test) => `${testName(test)} (${test.verdict})\n${testMessage(test)}`),
    ...(output ? [`Output:\n${output}`] : []),
  ];
  if (parts.length === 0) return '';
  return `\n<details><summary>${id}: messages and output</summary>\n\n${codeBlock(parts.join('\n\n'))}\n</details>\n`;
}

/** A text as a block of code: the fence is longer than any row of backticks in it. */
function codeBlock(text: string): string {
  const shown = printable(text);
  const fence = fenceFor(shown, 3);
  return `${fence}text\n${shown}\n${fence}\n`;
}

/** A text on one line as code within a sentence. */
function codeSpan(text: string): string {
  const shown = printable(text).replace(/\s+/g, ' ');
  const fence = fenceFor(shown, 1);
  const space = /^[` ]|[` ]$/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** A text of the course's authors with every character that means something in Markdown taken literally. */
function plainMarkdown(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function fenceFor(text: string, least: number): string {
  const rows = text.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...rows.map((row) => row.length + 1)));
}
