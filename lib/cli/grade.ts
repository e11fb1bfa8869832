// `grade PATH...`: grades submissions and writes a folder of results.
import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  BatchFault,
  type BatchOptions,
  gradeBatch,
  type InfraReport,
  Interrupted,
  type Tier,
} from '../grading';
import { complain } from './process';
import { progressBar } from './progress-bar';
import { showGrades } from './show-grades';
import { harmless, say } from './terminal';

/** The command with its options. */
export function gradeCommand(course: Command): Command {
  return course
    .command('grade <paths...>')
    .description('grade submissions: folders, zips, or classes with one folder or zip for each learner')
    .option('--out <folder>', 'where the results go', 'results')
    .option('--course <file>', 'a course file, YAML or JSON: what is graded, due dates, attempts')
    .option('--tests <folder>', 'hidden tests beside the public ones, laid out as test/exercises')
    .option('--only-hidden', 'leave the public tests out')
    .option('--format <names>', 'what to write beside results.json, with commas between')
    .option('--jobs <count>', 'how many judges work at the same time (default: as many as cores)')
    .option('--seed <seed>', 'the seed of the random inputs (default: a fresh secret, which is printed)')
    .option('--resume', 'go on with a batch that was interrupted')
    .option('--force', 'replace results that are there')
    .addOption(
      new Option('--as <what>', 'what a folder is').choices(['auto', 'class', 'submission']).default('auto'),
    )
    .addOption(
      new Option('--tier <tier>', 'the isolation to use (default: the strongest here)').choices(TIERS),
    )
    .option('--allow-weak', 'grade also where there is no isolation: for submissions that you trust');
}

const TIERS: readonly Tier[] = ['strong', 'container', 'uid', 'none'];

/** What the command line says. */
export interface GradeWords {
  readonly out: string;
  readonly as: 'auto' | 'class' | 'submission';
  readonly jobs?: string;
  readonly seed?: string;
  readonly tier?: Tier;
  readonly allowWeak?: boolean;
  readonly tests?: string;
  readonly onlyHidden?: boolean;
  readonly course?: string;
  readonly format?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
}

const OWN_FAULT = 3;
const INTERRUPTED = 130;

/**
 * Grades, shows how far it is, and ends with a table.
 * @returns 0 when everything was graded, also where learners fail; 3 for our own fault; 130 when it was interrupted.
 * @throws CourseError for a wrong call.
 */
export async function grade(paths: string[], words: GradeWords): Promise<number> {
  const infra: InfraReport[] = [];
  const bar = progressBar('tasks');
  const stop = interruptible();
  try {
    const results = await gradeBatch({
      ...optionsFrom(paths, words),
      signal: stop,
      onNotice: (sentence) => say(harmless(sentence)),
      onProgress: bar.show,
      onInfra: (report) => infra.push(report),
    });
    bar.end();
    showGrades(results, relative('.', resolve(words.out)) || '.', infra);
    return hasInfra(results) ? OWN_FAULT : 0;
  } catch (error) {
    bar.end();
    const status = statusOf(error);
    if (status === undefined) throw error;
    complain((error as Error).message);
    return status;
  }
}

function optionsFrom(paths: string[], words: GradeWords): BatchOptions {
  const { as: reading, jobs, course: courseFile, format: _, ...rest } = words;
  return { paths, reading, courseFile, ...rest, ...(jobs === undefined ? {} : { jobs: Number(jobs) }) };
}

/** Ctrl-C ends the batch between two writes; a second one ends it at once. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal); // the one of main.ts would end the process without a word
    process.once(signal, () => {
      controller.abort();
      process.once(signal, () => process.exit(INTERRUPTED));
    });
  }
  return controller.signal;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof Interrupted) return INTERRUPTED;
  if (error instanceof BatchFault) return OWN_FAULT;
  return undefined;
}

function hasInfra(results: Awaited<ReturnType<typeof gradeBatch>>): boolean {
  return results.submissions.some(({ exercises }) => exercises.some(({ verdict }) => verdict === 'INFRA'));
}
