// `await check('01-forward-pass/dense')`: the check card below a cell.
import { stoppable, stopper } from '../core';
import {
  checkExercise,
  endLastingJudges,
  findExercise,
  hasSolution,
  lastingJudges,
  readProgress,
  recordCheck,
  type Summary,
  summarize,
} from '../grading';
import { type Card, card } from './card';
import { escapeHtml, inlineHtml } from './escape';
import { inNotebook, openOutput } from './output';
import { show, showNotices } from './show';

/**
 * Checks the learner's file and shows what came of it: not started, not yet, or correct.
 *
 * Save the file first. A check never changes it. The stop button ends it without a verdict.
 * @param id the exercise, such as `'01-forward-pass/dense'`.
 * @throws CourseError for an unknown id; Interrupted when it was stopped.
 */
export async function check(id: string): Promise<void> {
  const exercise = findExercise(id);
  const output = openOutput();
  output.write(bundle(card({ tone: 'info', word: 'Checking', title: exercise.id, bodyHtml: '', plain: '' })));
  const stop = stopper();
  const stopped = () =>
    `The check of ${exercise.id} was stopped before it had a verdict. Run this cell again.`;
  const judged = async () => {
    const result = await checkExercise(exercise.id, { judges: lastingJudges() });
    stop(stopped); // the judge's end came to a result of its own
    return result;
  };
  const result = await stoppable(judged, stopped, () => {
    output.write(bundle(stoppedCard(exercise.id)));
    endLastingJudges();
  });
  recordCheck(result);
  const shown = checkCard(summarize(result, readProgress()), exercise.id, result.output);
  if (inNotebook()) output.write(bundle(shown));
  else show(shown);
  showNotices();
}

function stoppedCard(title: string): Card {
  const plain = 'Nothing was recorded.';
  return card({
    tone: 'info',
    word: 'Stopped',
    title,
    bodyHtml: `<p style="margin:0.2rem 0">${plain}</p>`,
    plain,
  });
}

/** The card of a check. */
export function checkCard(summary: Summary, id: string, printed: string): Card {
  return card({
    tone: summary.tone,
    word: summary.word,
    title: summary.title,
    bodyHtml: [
      paragraph(inlineHtml(summary.message)),
      summary.detail && fold('Where it happened', pre(summary.detail)),
      summary.tone !== 'todo' && testList(summary),
      printed.trim() && fold('What your code printed', pre(printed.trim().slice(0, 4000))),
      paragraph(`${inlineHtml(summary.next)} ${links(summary, id)}`),
    ]
      .filter(Boolean)
      .join(''),
    plain: [summary.message, summary.detail, summary.next].filter(Boolean).join('\n'),
  });
}

/** Relative to `notebooks/`, where every lesson lies: JupyterLab opens them beside the lesson. */
function links(summary: Summary, id: string): string {
  const file = `../exercises/${id}.ts`;
  const own = link(file, 'Open your file');
  if (summary.tone !== 'right')
    return `${own}. Stuck? Run ${inlineHtml(`\`hint('${id}')\``)} in a cell of its own.`;
  if (!hasSolution(id)) return `${link(file, 'Look at yours again')}.`; // a released course
  return `${own} or compare it with ${link(`../solutions/${id}.ts`, 'the course’s solution')}.`;
}

function testList({ tests, tone }: Summary): string {
  const items = tests.map(({ title, verdict, message }) => {
    const passed = verdict === 'PASS';
    const sign = `<span aria-hidden="true">${passed ? '✓' : '✗'}</span> ${passed ? 'passes' : 'does not pass'}`;
    const why = message ? `<br><span style="opacity:0.85">${inlineHtml(message)}</span>` : '';
    return `<li>${escapeHtml(title)}: ${sign}${why}</li>`;
  });
  const passed = tests.filter(({ verdict }) => verdict === 'PASS').length;
  const list = `<ul style="margin:0.2rem 0;padding-left:1.2rem">${items.join('')}</ul>`;
  const label = tone === 'right' ? 'What was tested' : `${passed} of ${tests.length} tests pass`;
  return fold(label, list, tone === 'wrong' && tests.length <= 1);
}

function fold(label: string, html: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary style="cursor:pointer">${escapeHtml(label)}</summary>${html}</details>`;
}

function pre(text: string): string {
  return `<pre style="white-space:pre-wrap;max-height:16rem;overflow:auto;margin:0.2rem 0">${escapeHtml(text)}</pre>`;
}

function paragraph(html: string): string {
  return `<p style="margin:0.4rem 0;overflow-wrap:anywhere">${html}</p>`;
}

function link(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

function bundle({ html, plain }: Card): { data: { 'text/html': string; 'text/plain': string } } {
  return { data: { 'text/html': html, 'text/plain': plain } };
}
