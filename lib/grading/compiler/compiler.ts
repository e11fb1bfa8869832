// Compiling what learners wrote, in a process that a file may ruin: a line of code can cost the compiler minutes and gigabytes.
import { builtPath } from '../../core';
import { HelperProcess, type TooMuch } from '../helper-process';
import type { CompileQuestion } from './main';

/** What comes of compiling one file. */
export type CompilerNews =
  | { readonly code: string }
  | { readonly wrong: { readonly text: string; readonly line?: number; readonly lineText?: string } }
  /** It became more characters than are run: this many. */
  | { readonly tooLong: number }
  | TooMuch;

/** An honest file takes milliseconds and next to nothing. */
const compiler = new HelperProcess<CompileQuestion, CompilerNews>({
  program: builtPath('grading', 'compiler', 'main.js'),
  fileMs: 4000,
  residentMiB: 768,
});

/**
 * Compiles one file in a process of its own, one file at a time.
 * @throws Error when that process can't be started: our own fault.
 */
export async function compileApart(question: CompileQuestion): Promise<CompilerNews> {
  const news = await compiler.ask(question);
  if (news) return news;
  throw new Error('The compiler did not start. Run "npm run doctor".');
}
