// From folders of results to the files of a class report.
import { CourseError } from '../../core';
import { canonicalJson } from '../results/canonical-json';
import type { Results } from '../results/schema';
import type { Writer } from '../results/writer';
import { classCsv, mistakesCsv } from './class-csv';
import { classPage } from './class-page';
import { summarizeClass } from './class-summary';
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
