// `report RESULTS...`: the class at a glance, from what `grade` has written.
import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { type ClassReport, chooseWriters, reportClass, WRITERS } from '../classroom';
import { CourseError, replaceFolder } from '../core';
import { harmless, paint, say } from './terminal';

/** The command with its options. */
export function reportCommand(course: Command): Command {
  return course
    .command('report <results...>')
    .description('report on a class: folders that `grade` has written; several are joined')
    .option('--out <folder>', 'where the report goes', 'report')
    .option('--format <names>', `what to write beside it, with commas between: ${names()}`)
    .option(
      '--progress <class>',
      'the class as it was handed in, for hints where learners gave their progress',
    )
    .option('--force', 'replace a report that is there');
}

/** What the command line says. */
export interface ReportWords {
  readonly out: string;
  readonly format?: string;
  readonly progress?: string;
  readonly force?: boolean;
}

/**
 * Writes the report, complete or not at all.
 * @returns the exit status 0.
 * @throws CourseError when results can't be read or joined, or the report can't be written.
 */
export async function report(paths: string[], words: ReportWords): Promise<number> {
  const writers = chooseWriters(words.format ?? '');
  const out = resolve(words.out);
  refuseToReplace(out, words);
  const made = await reportClass({ paths, writers, progress: words.progress });
  writeFolder(out, made.files);
  const { submissions, exercises } = made.results;
  say(`${submissions.length} submissions, ${exercises.length} exercises.`);
  for (const line of passed(made)) say(line);
  say(paint('bold', `Next: open ${harmless(join(relative('.', out), 'index.html'))} in a browser.`));
  return 0;
}

function names(): string {
  return WRITERS.map(({ name }) => name).join(', ');
}

/** Nothing is replaced unasked, and nothing but a report at all. */
function refuseToReplace(out: string, { out: named, force }: ReportWords): void {
  if (!isThere(out)) return;
  if (force && isThere(join(out, 'class.csv')) && isThere(join(out, 'index.html'))) return;
  const mend = force ? 'It is no report, so --force does not replace it' : 'Replace a report with --force';
  throw new CourseError(`${named} is there already. ${mend}; or name another folder with --out.`);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function passed({ results }: ClassReport): string[] {
  return results.exercises.map(({ id }, i) => {
    const count = results.submissions.filter(({ exercises }) => exercises[i].verdict === 'PASS').length;
    return `  ${id.padEnd(34)} ${count} of ${results.submissions.length} passed`;
  });
}

/** Grades are private: only their owner may look into the folder. */
function writeFolder(out: string, files: ClassReport['files']): void {
  const draft = `${out}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(out), { recursive: true });
    mkdirSync(draft, { mode: 0o700 });
    for (const [path, contents] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), contents);
    }
    replaceFolder(draft, out);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new CourseError(
      `The report could not be written to ${out}: ${(error as Error).message}. Free some space or name another folder with --out.`,
    );
  }
}
