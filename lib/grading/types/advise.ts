// What the types of a file have to do with its tests: advice beside a verdict, and never a verdict.
import { builtPath } from '../../core';
import type { TestReport } from '../job/job';
import type { Verdict } from '../job/verdicts';
import { HelperProcess } from '../process/helper-process';
import type { TypeQuestion } from './main';

/** Where the types may tell why. Whoever passes is right for the tests, and is not kept waiting for a compiler. */
const WHERE_TYPES_HELP: readonly Verdict[] = ['FAIL', 'THREW', 'LOAD_ERROR'];

const TOO_MUCH =
  'The types in your file are too much for the TypeScript compiler: it was stopped after using up its time or memory. ' +
  'Remove the type that builds upon itself; the exercise needs none.';

/** An honest file takes a fiftieth of the time, and the language's own declarations a fifth of the memory. */
const checker = new HelperProcess<TypeQuestion, { readonly problems?: readonly string[] }>({
  program: builtPath('grading', 'types', 'main.js'),
  env: {},
  heapMiB: 384,
  fileMs: 5000,
});

/**
 * What the TypeScript compiler says about a file whose tests did not all pass: sentences, each with its line.
 * @returns none where the types are right, can't help, or can't be checked here.
 */
export async function adviseOnTypes(
  tests: readonly TestReport[],
  { text, filename }: TypeQuestion,
): Promise<readonly string[]> {
  if (!tests.some(({ verdict }) => WHERE_TYPES_HELP.includes(verdict))) return [];
  const news = await checker.ask({ text, filename });
  if (news && 'tooMuch' in news) return [TOO_MUCH];
  return news?.problems ?? [];
}
