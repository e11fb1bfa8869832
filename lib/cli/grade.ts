// `grade PATH...`: grades submissions and writes a folder of results.
import { relative, resolve } from 'node:path';
import {
  BatchFault,
  type BatchOptions,
  chooseWriters,
  gradeBatch,
  type InfraReport,
  Interrupted,
} from '../classroom';
import type { GradeWords } from './grade-command';
import { complain } from './process';
import { progressBar } from './progress-bar';
import { showGrades } from './show-grades';
import { harmless, say } from './terminal';

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
    showGrades(results, shownPath(words.out), infra);
    return hasInfra(results) ? OWN_FAULT : 0;
  } catch (error) {
    bar.end();
    const status = statusOf(error);
    if (status === undefined) throw error;
    complain((error as Error).message);
    return status;
  }
}

/** A path below this folder as seen from here; any other one whole. */
function shownPath(path: string): string {
  const fromHere = relative('.', resolve(path)) || '.';
  return fromHere.startsWith('..') ? resolve(path) : fromHere;
}

function optionsFrom(paths: string[], words: GradeWords): BatchOptions {
  const { as: reading, jobs, course: courseFile, format, ...rest } = words;
  return {
    paths,
    reading,
    courseFile,
    writers: format === undefined ? [] : chooseWriters(format),
    ...rest,
    ...(jobs === undefined ? {} : { jobs: Number(jobs) }),
  };
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
