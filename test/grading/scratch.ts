// A copy of the small fixture course that a test may break; COURSE_ROOT points there meanwhile.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Registers mocha hooks that make a fresh copy for each test. @returns how to reach files in it. */
export function scratchCourse(): {
  path(...parts: string[]): string;
  write(file: string, text: string): void;
} {
  let root = '';
  const before = process.env.COURSE_ROOT;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'scratch-course-'));
    cpSync(join(__dirname, 'fixtures', 'course'), root, { recursive: true });
    process.env.COURSE_ROOT = root;
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    if (before === undefined) delete process.env.COURSE_ROOT;
    else process.env.COURSE_ROOT = before;
  });
  const path = (...parts: string[]): string => join(root, ...parts);
  return { path, write: (file, text) => writeFileSync(path(...file.split('/')), text) };
}
