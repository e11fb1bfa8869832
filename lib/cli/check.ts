// `check [ids] [--watch]`: checks exercises and says what to do next.

import { mkdirSync, watch } from 'node:fs';
import { basename } from 'node:path';
import { projectPath, takeNotices } from '../core';
import {
  type CheckResult,
  checkExercise,
  exercises,
  findExercise,
  hasSolution,
  type Judges,
  openJudges,
  readProgress,
  recordCheck,
  type Summary,
  summarize,
} from '../grading';
import { harmless, indent, paint, say } from './terminal';

/** Milliseconds to wait after a file changed: editors save in several steps. */
const SETTLE_MS = 150;

/** What the command line says. */
interface CheckWords {
  readonly watch?: boolean;
  /** Whether an exercise that is not started is no failure. */
  readonly allowOpen?: boolean;
}

/**
 * Checks the named exercises, or all of them.
 * @returns the exit status, of the latest check of each: 0 when all pass, 1 when one does not, 3 when the checker itself
 *   failed.
 */
export async function check(ids: string[], options: CheckWords): Promise<number> {
  const chosen = ids.length > 0 ? ids.map((id) => findExercise(id).id) : exercises().map(({ id }) => id);
  const results = await checkAll(chosen, ids.length > 0);
  if (ids.length === 0) showSummary(results);
  showNotices();
  const latest = new Map(results.map((result) => [result.exercise, result]));
  if (options.watch) await watchExercises(chosen, (result) => latest.set(result.exercise, result));
  const verdicts = [...latest.values()].map(({ verdict }) => verdict);
  if (verdicts.includes('INFRA')) return 3;
  const fine = options.allowOpen ? ['PASS', 'NOT_ATTEMPTED'] : ['PASS'];
  return verdicts.every((verdict) => fine.includes(verdict)) ? 0 : 1;
}

async function checkAll(ids: readonly string[], whole: boolean): Promise<CheckResult[]> {
  const judges = openJudges(1);
  const results: CheckResult[] = [];
  try {
    for (const id of ids) results.push(await checkOne(id, whole, judges));
  } finally {
    judges.close();
  }
  return results;
}

async function checkOne(id: string, whole: boolean, judges?: Judges): Promise<CheckResult> {
  const result = await checkExercise(id, { judges });
  recordCheck(result);
  if (whole) showCard(result);
  else showLine(result);
  return result;
}

/** After the list how many stand where, and the card of the exercise to work on: one that failed, else the first open. */
function showSummary(results: readonly CheckResult[]): void {
  const passed = results.filter(({ verdict }) => verdict === 'PASS').length;
  const open = results.filter(({ verdict }) => verdict === 'NOT_ATTEMPTED').length;
  say(`\n${passed} correct, ${results.length - passed - open} not yet, ${open} not started`);
  showNext(results);
}

/** After the verdict: that it could not be noted is the lesser news. */
function showNotices(): void {
  for (const notice of takeNotices()) say(paint('red', `\n${notice}`));
}

function showNext(results: readonly CheckResult[]): void {
  const failed = results.find(({ verdict }) => verdict !== 'PASS' && verdict !== 'NOT_ATTEMPTED');
  const open = failed ?? results.find(({ verdict }) => verdict !== 'PASS');
  if (!open) return;
  say();
  showCard(open);
}

/** Checks an exercise again whenever its file is saved, until Ctrl-C. */
async function watchExercises(
  ids: readonly string[],
  onResult: (result: CheckResult) => void,
): Promise<void> {
  const timers = new Map<string, NodeJS.Timeout>();
  let queue: Promise<unknown> = Promise.resolve();
  const onSave = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => {
        queue = queue
          .then(() => checkOne(id, true))
          .then(onResult)
          .then(showNotices)
          .catch((error: Error) => say(error.message));
      }, SETTLE_MS),
    );
  };
  // Folders rather than files: many editors save by replacing the file, which ends a file's own watch.
  for (const topic of new Set(ids.map((id) => id.split('/')[0]))) {
    const folder = projectPath('exercises', topic);
    mkdirSync(folder, { recursive: true }); // a file that is missing may come back
    const watcher = watch(folder, (_event, file) => {
      const id = file?.endsWith('.ts') ? `${topic}/${basename(file, '.ts')}` : '';
      if (ids.includes(id)) onSave(id);
    });
    watcher.on('error', (error) => say(unwatched(topic, error)));
  }
  say(
    paint(
      'cyan',
      `Watching ${ids.length === 1 ? `exercises/${ids[0]}.ts` : 'the exercises'}. Ctrl-C ends it.`,
    ),
  );
  process.removeAllListeners('SIGINT'); // the one of main.ts would end the process before it has a status
  await new Promise<void>((resolve) => process.once('SIGINT', resolve));
  await queue;
}

function unwatched(topic: string, error: Error): string {
  return `exercises/${topic} can no longer be watched (${error.message}). End this with Ctrl-C and start it again.`;
}

const SIGNS: Record<Summary['tone'], string> = { todo: '○', wrong: '✗', right: '✓' };
const COLOURS: Record<Summary['tone'], 'cyan' | 'red' | 'green'> = {
  todo: 'cyan',
  wrong: 'red',
  right: 'green',
};

/** Prints one line: sign, exercise, verdict, points. */
function showLine(result: CheckResult): void {
  const { tone, word, title } = summarize(result, readProgress());
  say(`${paint(COLOURS[tone], SIGNS[tone])} ${word}: ${title}`);
}

/** Prints the whole card: what happened, what to do next, the tests. */
function showCard(result: CheckResult): void {
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
