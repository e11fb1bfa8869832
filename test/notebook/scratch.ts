// An empty course folder for tests that write to it; COURSE_ROOT points there meanwhile.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Registers mocha hooks that make a fresh folder for each test and catch what is printed. */
export function scratchFolder() {
  const before = process.env.COURSE_ROOT;
  const { log } = console;
  let root = '';
  let printed: string[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'notebook-'));
    process.env.COURSE_ROOT = root;
    printed = [];
  });
  afterEach(() => {
    console.log = log;
    rmSync(root, { recursive: true });
    if (before === undefined) delete process.env.COURSE_ROOT;
    else process.env.COURSE_ROOT = before;
  });
  const path = (...parts: string[]): string => join(root, ...parts);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  /** Runs `work` and gives what it printed; its errors come through. */
  const capture = (work: () => void): string => {
    printed = [];
    console.log = (text: string) => printed.push(text);
    try {
      work();
    } finally {
      console.log = log; // mocha prints with it too
    }
    return printed.join('\n');
  };
  return { path, write, capture };
}
