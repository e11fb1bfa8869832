// A check as a terminal shows it.
import { type CheckResult, hasSolution, readProgress, type Summary, summarize } from '../grading';
import { harmless, indent, paint, say } from './terminal';

const SIGNS: Record<Summary['tone'], string> = { todo: '○', wrong: '✗', right: '✓' };
const COLOURS: Record<Summary['tone'], 'cyan' | 'red' | 'green'> = {
  todo: 'cyan',
  wrong: 'red',
  right: 'green',
};

/** Prints one line: sign, exercise, verdict, points. */
export function showLine(result: CheckResult): void {
  const { tone, word, title } = summarize(result, readProgress());
  say(`${paint(COLOURS[tone], SIGNS[tone])} ${word}: ${title}`);
}

/** Prints the whole card: what happened, what to do next, the tests. */
export function showCard(result: CheckResult): void {
  const summary = summarize(result, readProgress());
  showLine(result);
  say(indent(harmless(summary.message)));
  if (summary.detail) say(indent(paint('dim', harmless(summary.detail)), 4));
  if (summary.tone !== 'todo') {
    for (const test of summary.tests)
      say(`    ${test.verdict === 'PASS' ? '✓' : '✗'} ${harmless(test.title)}`);
  }
  if (result.output.trim())
    say(indent(`Your code printed:\n${harmless(result.output.trim().slice(0, 1000))}`));
  say(indent(paint('bold', nextStep(summary, result.exercise))));
}

function nextStep(summary: Summary, id: string): string {
  if (summary.tone === 'right')
    return hasSolution(id) ? `${summary.next} The course's own solution: solutions/${id}.ts` : summary.next;
  return `${summary.next} (npm run check -- ${id}; npm run course -- hint ${id})`;
}
