// A course folder of its own in the temporary directory, which a test may damage.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from 'course/core';

/** A copy of `data/` that the loaders read instead of the course's own. */
export interface Scratch {
  path(file: string): string;
  /** Puts one table into the catalogue with the fingerprint of `content`, and writes its file. */
  addTable(name: string, content: string, entry: object): void;
  remove(): void;
}

/** Copies `data/` and points COURSE_ROOT at the copy until `remove`. */
export function scratchCourse(): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'course-data-'));
  cpSync(projectPath('data'), join(root, 'data'), { recursive: true });
  process.env.COURSE_ROOT = root;
  const path = (file: string): string => join(root, 'data', file);
  return {
    path,
    addTable(name, content, entry) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const [file, text] = [`${name}.csv`, 'made for a test'];
      const common = { description: text, licence: text, attribution: text, citation: text, source: text };
      writeFileSync(path(file), content);
      writeFileSync(
        path('catalog.json'),
        JSON.stringify([{ name, file, kind: 'table', sha256, ...common, ...entry }]),
      );
    },
    remove() {
      delete process.env.COURSE_ROOT;
      rmSync(root, { recursive: true });
    },
  };
}
