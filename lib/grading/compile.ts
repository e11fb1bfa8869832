// A learner's file to JavaScript that needs nothing else: one file by itself, no imports, no bundling.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { projectPath } from '../core';

/** JavaScript ready for a cell and what it was made from, or the sentence that says why there is none. */
export type Compiled = { readonly code: string; readonly source: string } | { readonly problem: string };

/** The largest source file that is looked at, in bytes. */
const MAX_BYTES = 256 * 1024;

const ALONE = 'An exercise stands alone: only "import type" is allowed. Remove the import.';

/**
 * Reads and compiles a learner's file.
 * @param path an absolute path.
 * @param shown the path as the learner knows it, for messages.
 */
export function compileFile(path: string, shown: string): Compiled & { readonly sha256: string } {
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
  return { ...compileSource(source, shown), sha256 };
}

/**
 * Compiles the bytes of a learner's file, wherever they come from.
 * @param shown the path as the learner knows it, for messages.
 */
export function compileSource(source: Buffer, shown: string): Compiled {
  if (source.length > MAX_BYTES)
    return { problem: `${shown} has ${source.length} bytes; at most ${MAX_BYTES} are read.` };
  const text = source.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '')
    return { problem: `${shown} is empty. Run "${resetCommand(shown)}" to get the exercise back.` };
  if (text.includes('\0') || text.includes('\uFFFD')) {
    return { problem: `${shown} is not UTF-8 text. Save it as UTF-8 in your editor.` };
  }
  const reference = /^\s*\/{3}\s*<reference.*$/m.exec(text);
  if (reference) return { problem: `${shown} refers to another file (${reference[0].trim()}). ${ALONE}` };
  try {
    const code = transform(text, basename(shown));
    return importProblem(code, shown) ?? { code, source: text };
  } catch (error) {
    return { problem: syntaxSentence(error, shown) };
  }
}

/** Compiles a test file, which is the course's own and may import packages. @throws esbuild's error. */
export function compileTest(text: string, path: string): string {
  return transform(text, path);
}

/** Strips the types; line numbers in errors point into the TypeScript file. */
function transform(text: string, sourcefile: string): string {
  return cached(`${sourcefile}\n${text}`, () => {
    const { transformSync } = require('esbuild') as typeof import('esbuild');
    return transformSync(text, {
      loader: 'ts',
      format: 'cjs',
      target: 'es2022',
      sourcemap: 'inline',
      sourcesContent: false,
      sourcefile,
      logLevel: 'silent',
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
    }).code;
  });
}

/** Compiling is a fixed function of the text, so its result is kept under the text's hash. */
function cached(text: string, compile: () => string): string {
  const key = createHash('sha256').update(text).digest('hex');
  const path = projectPath('.course', 'cache', `${key}.js`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const code = compile();
    try {
      mkdirSync(dirname(path), { recursive: true });
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, code);
      renameSync(draft, path);
    } catch {
      // a full or read-only disk costs only the time of compiling again
    }
    return code;
  }
}

/** Type-only imports are gone after compiling; whatever import is left would need another file. */
function importProblem(code: string, shown: string): Compiled | undefined {
  const found = /(?:\brequire|\bimport)\(\s*(["'`])(.*?)\1/.exec(code.replace(/\/\/# source.*$/m, ''));
  if (!found) return undefined;
  return {
    problem: `${shown} imports "${found[2]}". ${ALONE}`,
  };
}

function syntaxSentence(error: unknown, shown: string): string {
  const first = (error as import('esbuild').TransformFailure).errors?.[0];
  if (!first) return `${shown} could not be compiled: ${String(error)}`;
  if (!first.location || /end of file/.test(first.text)) {
    return `${shown} is not valid TypeScript: ${first.text}. Is a closing } or ) missing?`;
  }
  const { line, lineText } = first.location;
  return (
    `${shown} is not valid TypeScript. Line ${line}, "${lineText.trim()}": ${first.text}. ` +
    'Look at this line and the one above it.'
  );
}

function resetCommand(shown: string): string {
  return `npm run course -- reset ${shown.replace(/^exercises\//, '').replace(/\.ts$/, '')}`;
}
