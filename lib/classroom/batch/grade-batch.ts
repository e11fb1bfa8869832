// Grades a batch from beginning to end.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { CourseError, type LockAttempt, projectPath, tryLock } from '../../core';
import { type Judges, openJudges, type Probe, probeTiers, type Tier } from '../../grading';
import type { Results } from '../results/schema';
import { assemble } from './assemble';
import { type Earlier, findEarlier, journalHeader, requireSame } from './earlier';
import { Interrupted, writeFault } from './faults';
import { continueJournal, type Journal, startJournal } from './journal';
import type { BatchOptions } from './options';
import { makePlan, type Plan } from './plan';
import { type Place, placeOf, resultsIn, writeResults } from './results-folder';
import { runTasks } from './run-tasks';
import { type TaskResult, tasksOf } from './tasks';

/** Grades a batch; see `BatchOptions`. */
export async function runBatch(options: BatchOptions): Promise<Results> {
  checkOptions(options);
  const place = placeOf(resolve(options.out));
  makeParent(place);
  const release = takeLock(place.lock);
  const judges = openJudges(lanesOf(options));
  const end = (): void => judges.close();
  options.signal?.addEventListener('abort', end);
  try {
    return await grade(options, place, judges);
  } catch (error) {
    if (!options.signal?.aborted || error instanceof Interrupted) throw error;
    throw new Interrupted('Interrupted before anything was graded. Run the same command to begin again.');
  } finally {
    options.signal?.removeEventListener('abort', end);
    judges.close();
    release();
  }
}

async function grade(options: BatchOptions, place: Place, judges: Judges): Promise<Results> {
  const notice = options.onNotice ?? ((): void => {});
  const earlier = findEarlier(place, options);
  if (options.resume && !earlier) notice('There is nothing to go on with: grading from the beginning.');
  const seed = options.seed ?? earlier?.identity.seed ?? randomBytes(16).toString('hex');
  const tier = chooseTier(options);
  const plan = await makePlan(options, seed, tier, judges);
  if (earlier) requireSame(earlier.identity, plan.identity);
  if (earlier && !earlier.done) {
    notice(`${options.out} is complete: there is nothing left to do.`);
    return resultsIn(place.out);
  }
  notice(`Isolation: ${tier} (network: ${plan.isolation.network}; files: ${plan.isolation.files}).`);
  notice(`Seed: ${seed}`);
  const done = await runPlan(options, place, judges, plan, earlier);
  const results = assemble(plan, done);
  writeResults(place, results, plan.identity, options.writers ?? []);
  if (![...done.values()].some(isOwnFault)) rmSync(place.journal, { force: true });
  return results;
}

/** The journal of a batch with such a task stays, so that `resume` can try these tasks alone again. */
function isOwnFault({ tests }: TaskResult): boolean {
  return tests.some(({ verdict }) => verdict === 'INFRA');
}

async function runPlan(
  options: BatchOptions,
  place: Place,
  judges: Judges,
  plan: Plan,
  earlier: Earlier | undefined,
): Promise<Map<string, TaskResult>> {
  const tasks = tasksOf(plan);
  const known = [...(earlier?.done ?? [])].filter(([key]) => tasks.has(key));
  const done = new Map(known);
  const journal: Journal<TaskResult> = earlier
    ? await continueJournal(place.journal, earlier.whole)
    : await startJournal(place.journal, journalHeader(plan.identity));
  try {
    await runTasks(tasks, done, { plan, judges, lanes: lanesOf(options), journal, options });
  } finally {
    await journal.close();
  }
  return done;
}

function lanesOf(options: BatchOptions): number {
  return options.jobs ?? availableParallelism();
}

function checkOptions({ jobs, paths, seed, onlyHidden, tests }: BatchOptions): void {
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 1024)) {
    throw new CourseError(`Expected a whole number of jobs from 1 to 1024, got ${jobs}.`);
  }
  if (paths.length === 0) throw new CourseError('Expected a folder or a zip to grade, got none.');
  if (seed === '') throw new CourseError('Expected a seed of one character or more, got none.');
  if (onlyHidden && tests === undefined) {
    throw new CourseError('Expected a folder of hidden tests (--tests DIR) beside --only-hidden, got none.');
  }
}

function makeParent({ out }: Place): void {
  try {
    mkdirSync(dirname(out), { recursive: true });
  } catch (error) {
    throw writeFault(dirname(out), error, 'choose another folder with --out.');
  }
}

/**
 * Chooses the tier.
 * @throws CourseError when the machine offers too little, or not the tier that was asked for, with the reason for each.
 */
function chooseTier(options: BatchOptions): Tier {
  if (options.tier === 'none' && options.allowWeak) return 'none';
  const probes = probeTiers(secretsOf(options), options.tier);
  const offered = [...probes].filter(([, probe]) => probe.available).map(([tier]) => tier);
  const wanted = options.tier ?? offered[0];
  if (offered.includes(wanted) && (wanted !== 'none' || options.allowWeak)) return wanted;
  const missing = [...probes]
    .filter(([, probe]) => !probe.available)
    .map(([tier, probe]) => why(tier, probe));
  const asked =
    options.tier && options.tier !== 'none' ? `isolation of the tier ${options.tier}` : 'isolation';
  throw new CourseError(
    `Expected ${asked} between the submissions and this machine, and there is not enough. ${missing.join(' ')} ` +
      'Mend one of these, or grade with --allow-weak where you trust every submission.',
  );
}

/** What no cell may be able to read: the answers, what others handed in, and how they were graded. */
function secretsOf({ paths, tests, out, courseFile }: BatchOptions): string[] {
  const own = ['exercises', 'solutions', 'test', '.course'].map((name) => projectPath(name));
  const given = [...paths, tests, courseFile, out].filter((path) => path !== undefined);
  return [...own, ...given].filter((path) => existsSync(path));
}

function why(tier: Tier, probe: Probe): string {
  if (probe.available) return '';
  return `${tier}: ${probe.why}${probe.mend ? ` (try: ${probe.mend})` : ''}.`;
}

/** One grader at a time for one results folder. @throws CourseError when another one holds it; BatchFault on a full disk. */
function takeLock(path: string): () => void {
  const attempt = lockOrFault(path);
  if ('release' in attempt) return attempt.release;
  throw new CourseError(
    `Another grader (process ${attempt.holder}) is writing these results. Wait for it, or choose another folder with --out.`,
  );
}

function lockOrFault(path: string): LockAttempt {
  try {
    return tryLock(path);
  } catch (error) {
    throw writeFault(path, error, 'run the same command again.');
  }
}
