// One exercise of one learner: its verdict, each test with its sentence, and what the code printed.

import { escapeMarkup } from '../results/escape';
import type { ExerciseResult, GradedTest } from '../results/schema';
import { shownPoints, testMessage, testName } from '../results/words';
import { printed, section, toneOf, verdictHtml } from './parts';

/** The section; `index`, from 0, gives it a place to link to. */
export function exerciseSection(title: string, exercise: ExerciseResult, index: number): string {
  const { id, verdict, tests, points, maxPoints, output } = exercise;
  const shared = sharedMessage(tests);
  const sum = `${verdictHtml(verdict)}, ${shownPoints(points)} of ${shownPoints(maxPoints)} points.`;
  const html = [
    `<p>${sum} <span class="small">File: <code>exercises/${escapeMarkup(id)}.ts</code></span></p>`,
    messageHtml(shared),
    `<ol class="tests">\n${tests.map((test) => testHtml(test, shared)).join('\n')}\n</ol>`,
    output && printed('What your code printed', output),
  ];
  return section(
    `exercise-${index + 1}`,
    `${title} (${id})`,
    html.filter(Boolean).join('\n'),
    toneOf(verdict),
  );
}

/** What all tests are told alike, as where nothing is written yet; it is said once, above them. */
function sharedMessage(tests: readonly GradedTest[]): string {
  const [first] = tests;
  const same = tests.every(({ verdict, message }) => verdict === first.verdict && message === first.message);
  return tests.length > 1 && same && first.verdict !== 'PASS' ? testMessage(first) : '';
}

function testHtml(test: GradedTest, shared: string): string {
  const message = test.verdict === 'PASS' || shared ? '' : messageHtml(testMessage(test));
  return `<li>${verdictHtml(test.verdict)}: ${escapeMarkup(testName(test))}${message}</li>`;
}

function messageHtml(message: string): string {
  return message && `<p class="message">${escapeMarkup(message)}</p>`;
}
