// From folders of results to the files of a class report.

import { CourseError } from '../../core';
import { VERDICT_MEANINGS, type Verdict } from '../../grading';
import { canonicalJson } from '../results/canonical-json';
import { csvTable } from '../results/csv-table';
import type { Results } from '../results/schema';
import type { Writer } from '../results/writer';
import { classPage } from './class-page';
import { type ExerciseSummary, summarizeClass } from './class-summary';
import { type HandedProgress, readHandedProgress } from './handed-progress';
import { mergeResults } from './merge-results';
import { readResults } from './read-results';

/** What `reportClass` can be told. */
export interface ReportOptions {
  /** Folders that `course grade` wrote, or their `results.json`; several are joined. */
  readonly paths: readonly string[];
  /** Formats to write beside the report. */
  readonly writers?: readonly Writer[];
  /** A class as it was handed in, for the learners' own progress; nothing is said of hints without it. */
  readonly progress?: string;
}

/** A class report. */
export interface ClassReport {
  /** The results, of several folders joined. */
  readonly results: Results;
  /** Its files by path: `index.html`, `class.csv`, `wrong-answers.csv`, `results.json`, and those of the writers. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Makes a class report; see `reportClass`. */
export function makeReport({ paths, writers = [], progress }: ReportOptions): ClassReport {
  if (paths.length === 0)
    throw new CourseError('Expected a folder of results, got none. Name one that "course grade" wrote.');
  const results = mergeResults(paths.map((path) => ({ path, results: readResults(path) })));
  const files = new Map(reportFiles(results, readHandedProgress(progress)));
  for (const writer of writers)
    for (const [path, contents] of writer.files(results)) files.set(path, contents);
  return { results, files };
}

/** The report's own files, from the results alone. */
export function reportFiles(results: Results, progress: HandedProgress): Map<string, string | Uint8Array> {
  const summaries = summarizeClass(results, progress);
  return new Map([
    ['index.html', classPage(results, summaries)],
    ['class.csv', classCsv(summaries)],
    ['wrong-answers.csv', mistakesCsv(summaries)],
    ['results.json', canonicalJson(results)],
  ]);
}

const VERDICTS = Object.keys(VERDICT_MEANINGS) as Verdict[];

/** One row for each exercise: passed, points, each verdict, hints. Unknown numbers are left empty. */
function classCsv(summaries: readonly ExerciseSummary[]): string {
  const head = ['exercise', 'title', 'graded', 'passed', 'share_passed', 'mean_points', 'max_points'];
  const rows = summaries.map(({ id, title, graded, passed, meanPoints, maxPoints, verdicts, hints }) => [
    id,
    title,
    graded,
    passed,
    graded === 0 ? '' : rounded(passed / graded),
    meanPoints === null ? '' : rounded(meanPoints),
    maxPoints,
    ...VERDICTS.map((verdict) => verdicts.get(verdict) ?? 0),
    hints === null ? '' : rounded(hints.mean),
    hints?.learners ?? 0,
  ]);
  return csvTable([
    [...head, ...VERDICTS.map((v) => v.toLowerCase()), 'mean_hints', 'handed_in_progress'],
    ...rows,
  ]);
}

/** One row for each exercise and wrong answer, the commonest first. */
function mistakesCsv(summaries: readonly ExerciseSummary[]): string {
  const rows = summaries.flatMap(({ id, mistakes }) =>
    mistakes.map(({ what, known, learners }) => [id, what, known ? 'yes' : 'no', learners]),
  );
  return csvTable([['exercise', 'what_was_wrong', 'known_to_the_course', 'learners'], ...rows]);
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
