// `mutate [ID...]`: for those who write exercises: which small mistakes would their tests not notice?

import { type MutatedExercise, mutateSolutions, type Survivor } from '../authoring';
import { CourseError } from '../core';
import { progressBar } from './progress-bar';
import { indent, paint, say } from './terminal';

/** The share of all mutants that the tests of the whole course must kill, in percent; a few alone may fall below. */
const LEAST_PERCENT = 90;

/** Options as the command line gives them. */
export interface MutateWords {
  jobs?: string;
  sample?: string;
  seed?: string;
}

/**
 * Mutates solutions, and lists the mutants that survive their tests.
 * @returns 0 when each survivor has a reason and, of all mutants of the course, enough are killed; else 1.
 * @throws CourseError for a number that is none.
 */
export async function mutate(ids: string[], words: MutateWords): Promise<number> {
  const bar = progressBar('mutants');
  const report = await mutateSolutions({
    ids,
    jobs: wholeNumber('--jobs', words.jobs),
    sample: wholeNumber('--sample', words.sample),
    seed: words.seed,
    onProgress: bar.show,
  });
  bar.end();
  const { exercises, killed, mutants, staleEntries } = report;
  for (const exercise of exercises) showExercise(exercise);
  for (const sentence of staleEntries) say(`${paint('red', '✗')} ${sentence}`);
  const survivors = exercises.flatMap((exercise) => exercise.survivors);
  const open = survivors.filter(({ reason }) => reason === undefined).length;
  const least = ids.length === 0 && words.sample === undefined ? LEAST_PERCENT : 0;
  say(summary(killed, mutants, survivors.length - open, open, least));
  return open === 0 && staleEntries.length === 0 && killed * 100 >= least * mutants ? 0 : 1;
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new CourseError(`Expected a whole number above 0 after ${option}, got "${text}".`);
}

function showExercise({ exercise, killed, mutants, survivors }: MutatedExercise): void {
  if (mutants === 0) return;
  const open = survivors.some(({ reason }) => reason === undefined);
  say(`${open ? paint('red', '✗') : paint('green', '✓')} ${exercise}: ${killed} of ${mutants} killed`);
  for (const survivor of survivors) showSurvivor(survivor);
}

function showSurvivor({ exercise, line, operator, before, after, reason }: Survivor): void {
  say(indent(`solutions/${exercise}.ts, line ${line} (${operator}) survives:`));
  say(indent(`${before.replace(/^/gm, '- ')}\n${after.replace(/^/gm, '+ ')}`, 4));
  say(indent(reason === undefined ? adviceFor(exercise) : `equivalent: ${reason}`, 4));
}

function adviceFor(exercise: string): string {
  return (
    `No test notices it: add one to test/exercises/${exercise}.test.ts. Only if it is as right as the solution for every ` +
    'input that the task allows, list it with the reason in test/mutants/equivalent.json.'
  );
}

function summary(killed: number, mutants: number, equivalent: number, open: number, least: number): string {
  const percent = mutants === 0 ? 100 : (100 * killed) / mutants;
  const expected = least > 0 ? ` (at least ${least} % are expected)` : '';
  return (
    `${killed} of ${mutants} mutants killed, ${percent.toFixed(1)} %${expected}. ` +
    `Survivors: ${equivalent} equivalent to the solution, ${open} that a test should kill.`
  );
}
