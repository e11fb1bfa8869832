// What the types of a file have to do with its tests: advice beside the verdict, or a file that nobody can compile.
import type { Compiled } from '../compile';
import type { Report } from '../judge/main';
import type { Verdict } from '../verdicts';
import { checkTypes } from './checker';

/** Where the types may tell why. Whoever passes is right for the tests, and is not kept waiting for a compiler. */
const WHERE_TYPES_HELP: readonly Verdict[] = ['FAIL', 'THREW', 'LOAD_ERROR'];

const TOO_MUCH =
  'The types in your file are too much for the TypeScript compiler: it was stopped after using up its time or memory. ' +
  'Remove the type that builds upon itself; the exercise needs none.';

/** Adds what the compiler says to the report of a file that did not pass. */
export async function adviseOnTypes(report: Report, compiled: Compiled, filename: string): Promise<Report> {
  if ('problem' in compiled) return report;
  if (!report.tests.some(({ verdict }) => WHERE_TYPES_HELP.includes(verdict))) return report;
  const news = await checkTypes({ text: compiled.source, filename });
  if ('tooMuch' in news) return { ...report, tests: report.tests.map(notLoaded) };
  if ('unavailable' in news || news.problems.length === 0) return report;
  return { ...report, advice: news.problems };
}

function notLoaded(test: Report['tests'][number]): Report['tests'][number] {
  return { ...test, verdict: 'LOAD_ERROR', message: TOO_MUCH, detail: '' };
}
