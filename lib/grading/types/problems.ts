// What the TypeScript compiler has to say about files that stand alone.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as TypeScript from 'typescript';

/** Problems that are told at once: the later ones often follow from the first. */
const TOLD = 3;

/** As strict as the rest of the course. */
const OPTIONS: TypeScript.CompilerOptions = {
  strict: true,
  noEmit: true,
  noResolve: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2023.d.ts'],
  target: 9, // ES2022
};

/** What a file may name without an import, beside the language's own. */
const SURROUNDINGS = `declare var ${['console', 'process', 'require', 'module', 'Buffer', 'performance']
  .concat(['structuredClone', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'TextEncoder', 'TextDecoder'])
  .map((name) => `${name}: any`)
  .join(', ')};`;
const AMBIENT = 'surroundings.d.ts';

const known = new Map<string, TypeScript.SourceFile>();

/**
 * Checks the types of one file. No other file than the language's own declarations is opened, whatever the text names.
 * @returns at most three sentences, each with its line; empty when the types are right.
 * @throws when the package `typescript` is not installed.
 */
export function typeProblems(text: string, filename: string): string[] {
  return typeProblemsOf(new Map([[filename, text]])).get(filename) ?? [];
}

/**
 * The same for many files, each of which still stands alone, in the time of few: the language is read once.
 * @param files texts by name.
 */
export function typeProblemsOf(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const ts = require('typescript') as typeof TypeScript;
  const program = ts.createProgram([AMBIENT, ...files.keys()], OPTIONS, host(ts, files));
  const problems = [...files.keys()].map((name): [string, string[]] => {
    const file = program.getSourceFile(name);
    const found = program.getSemanticDiagnostics(file);
    const own = found.filter((each) => each.file === file && !ABOUT_FILES.has(each.code));
    return [name, own.slice(0, TOLD).map((each) => sentence(ts, each))];
  });
  return new Map(problems);
}

/** "Cannot find module" and the like: such an import is for types only, or was refused long before. */
const ABOUT_FILES = new Set([2305, 2307, 2792, 6053]);

function host(ts: typeof TypeScript, files: ReadonlyMap<string, string>): TypeScript.CompilerHost {
  const library = dirname(require.resolve('typescript'));
  const parse = (name: string, content: string): TypeScript.SourceFile =>
    ts.createSourceFile(name, content, ts.ScriptTarget.ES2022, true);
  const getSourceFile = (name: string): TypeScript.SourceFile | undefined => {
    const text = files.get(name);
    if (text !== undefined) return parse(name, text);
    if (name === AMBIENT) return parse(name, SURROUNDINGS);
    if (dirname(name) !== library || !/\/lib\.[\w.]+\.d\.ts$/.test(name)) return undefined;
    if (!known.has(name)) known.set(name, parse(name, readFileSync(name, 'utf8')));
    return known.get(name);
  };
  return {
    getSourceFile,
    getDefaultLibFileName: (options) => join(library, ts.getDefaultLibFileName(options)),
    getDefaultLibLocation: () => library,
    fileExists: (name) => files.has(name) || name === AMBIENT,
    readFile: () => undefined,
    writeFile: () => {},
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
}

function sentence(ts: typeof TypeScript, { file, start = 0, messageText }: TypeScript.Diagnostic): string {
  const said = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ').slice(0, 400);
  const line = file ? ts.getLineAndCharacterOfPosition(file, start).line + 1 : 0;
  return `Line ${line}: ${said}`;
}
