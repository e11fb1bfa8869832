// A learner's file to JavaScript that needs nothing else: one file by itself, no imports, no bundling.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { builtPath, shorten } from '../../core';
import { HelperProcess, type TooMuch } from '../process/helper-process';
import { cached } from './cache';
import type { CompileQuestion } from './main';
import { MAX_CODE, OPTIONS } from './options';

/** JavaScript ready for a cell and what it was made from, or the sentence that says why there is none. */
export type Compiled = { readonly code: string; readonly source: string } | { readonly problem: string };

/** The largest source file that is looked at, in bytes. */
const MAX_BYTES = 256 * 1024;

const TOO_MUCH =
  'is too much for the compiler: it was stopped after using up its time or memory. Is something nested hundreds of ' +
  'levels deep? The exercise needs no such thing.';

const ALONE = 'An exercise stands alone: only "import type" is allowed. Remove the import.';

/**
 * Reads and compiles a learner's file.
 * @param path an absolute path.
 * @param shown the path as the learner knows it, for messages.
 */
export async function compileFile(
  path: string,
  shown: string,
): Promise<Compiled & { readonly sha256: string }> {
  let source: Buffer;
  try {
    source = readFileSync(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    return {
      problem: `Expected your code in ${shown}, but ${why}. Run "${resetCommand(shown)}" to get it back.`,
      sha256: '',
    };
  }
  const sha256 = createHash('sha256').update(source).digest('hex');
  return { ...(await compileSource(source, shown)), sha256 };
}

/**
 * Compiles the bytes of a learner's file, wherever they come from.
 * @param shown the path as the learner knows it, for messages.
 */
export async function compileSource(source: Buffer, shown: string): Promise<Compiled> {
  if (source.length > MAX_BYTES)
    return { problem: `${shown} has ${source.length} bytes; at most ${MAX_BYTES} are read.` };
  const text = source.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '')
    return { problem: `${shown} is empty. Run "${resetCommand(shown)}" to get the exercise back.` };
  if (text.includes('\0') || !isUtf8(source)) {
    return { problem: `${shown} is not UTF-8 text. Save it as UTF-8 in your editor.` };
  }
  const reference = /^[ \t]*\/{3}[ \t]*<reference.*$/m.exec(text);
  if (reference) {
    return { problem: `${shown} refers to another file (${brief(reference[0].trim())}). ${ALONE}` };
  }
  const runnable = text.replace(/^#!/, '//'); // the code will stand in a function
  return compiledOf(await compileLearners(runnable, basename(shown)), text, shown);
}

/** Compiles a test file, which is the course's own and may import packages. @throws esbuild's error. */
export function compileTest(text: string, path: string): string {
  const place = cached(text, path);
  const known = place.read();
  if (known !== undefined) return known;
  const { transformSync } = require('esbuild') as typeof import('esbuild');
  const { code } = transformSync(text, { ...OPTIONS, sourcefile: path });
  place.keep(code);
  return code;
}

/** Compiling a learner's text may fail in every way; only code that came of it is kept. */
async function compileLearners(text: string, sourcefile: string): Promise<CompilerNews> {
  const place = cached(text, sourcefile);
  const known = place.read();
  if (known !== undefined) return { code: known };
  const news = await compileApart({ text, sourcefile });
  if ('code' in news) place.keep(news.code);
  return news;
}

function compiledOf(news: CompilerNews, source: string, shown: string): Compiled {
  if ('tooMuch' in news) return { problem: `${shown} ${TOO_MUCH}` };
  if ('wrong' in news) return { problem: syntaxSentence(news.wrong, shown) };
  if ('tooLong' in news) {
    const limit = `at most ${MAX_CODE} are run. Make it shorter.`;
    return { problem: `${shown} becomes ${news.tooLong} characters of JavaScript; ${limit}` };
  }
  const { code } = news;
  const name = importedName(code);
  return name === undefined ? { code, source } : { problem: `${shown} imports "${brief(name)}". ${ALONE}` };
}

function syntaxSentence(
  { text, line, lineText = '' }: { text: string; line?: number; lineText?: string },
  shown: string,
): string {
  if (/^Top-level await/.test(text)) {
    return `${shown}, line ${line}: await is only possible within an async function. Move it into one.`;
  }
  if (line === undefined || /end of file/.test(text)) {
    return `${shown} is not valid TypeScript: ${brief(text)}. Is a closing } or ) missing?`;
  }
  return (
    `${shown} is not valid TypeScript. Line ${line}, "${brief(lineText.trim())}": ${brief(text)}. ` +
    'Look at this line and the one above it.'
  );
}

/** A learner's words within a sentence: a line may have all the length of its file. */
function brief(text: string): string {
  return shorten(text, 200);
}

function resetCommand(shown: string): string {
  return `npm run course -- reset ${shown.replace(/^exercises\//, '').replace(/\.ts$/, '')}`;
}

/** What comes of compiling one file. */
type CompilerNews =
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
async function compileApart(question: CompileQuestion): Promise<CompilerNews> {
  const news = await compiler.ask(question);
  if (news) return news;
  throw new Error('The compiler did not start. Run "npm run doctor".');
}

/** Comments and texts are passed over, so that what only stands in one is no import; an open one ends with the code. */
const PARTS = [
  /\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/,
  /\/\/.*/,
  /(?:\brequire|\bimport)\(\s*(?<quote>["'`])(?<name>.*?)\k<quote>/,
  /"(?:\\[\s\S]|[^"\\])*"?/,
  /'(?:\\[\s\S]|[^'\\])*'?/,
  /`(?:\\[\s\S]|[^`\\])*`?/,
];
const SCAN = new RegExp(PARTS.map(({ source }) => source).join('|'), 'g');

/** The first file or package that the code asks for by name; undefined when it stands alone. */
function importedName(code: string): string | undefined {
  for (const { groups } of code.matchAll(SCAN)) {
    if (groups?.name !== undefined) return groups.name;
  }
  return undefined;
}
