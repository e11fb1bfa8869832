// What was compiled before. Compiling is a fixed function of the text, so its result is kept under the text's hash, with
// its own hash in the first line: what a crash has cut off counts as not there.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath, writeAtomically } from '../../core';

/** A place for the JavaScript of one text. */
export interface CachePlace {
  /** What was kept there; undefined when there is nothing. */
  read(): string | undefined;
  keep(code: string): void;
}

/** The place of a text that is compiled under this name. */
export function cached(text: string, sourcefile: string): CachePlace {
  const key = hashOf(`${sourcefile}\n${text}`);
  const path = projectPath('.course', 'cache', `${key}.js`);
  return {
    read() {
      try {
        const [, hash, code] = readFileSync(path, 'utf8').match(/^\/\/ (\w+)\n(.*)$/s) ?? [];
        return code !== undefined && hash === hashOf(code) ? code : undefined;
      } catch {
        return undefined;
      }
    },
    keep(code) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeAtomically(path, `// ${hashOf(code)}\n${code}`, { flush: false }); // it can be compiled again
      } catch {
        // a full or read-only disk costs only the time of compiling again
      }
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
