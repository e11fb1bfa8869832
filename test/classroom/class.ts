// A class as it is handed in: folders and zips in the fixture course, graded where the test stands.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BatchOptions, gradeBatch, type Results } from 'course/classroom';

/** Answers to `01-sums/add`, by what is right or wrong with them. */
export const ANSWERS = {
  right: 'export function add(a: number[], b: number[]) { return a.map((value, i) => value + b[i]); }\n',
  wrong: 'export function add(a: number[], b: number[]) { return a.concat(b); }\n',
  half: 'export function add(a: number[], b: number[]) { a.forEach((_, i) => { a[i] += b[i]; }); return a; }\n',
  crash: 'export function add(_a: number[], _b: number[]): number[] { process.exit(0); }\n',
  loop: 'export function add(_a: number[], _b: number[]): number[] { for (;;); }\n',
  broken: 'export function add(a: number[] {\n',
  empty: '',
};

/** The titles of the fixture's tests, in order. */
export const TITLES = [
  'adds item by item',
  'adds random vectors',
  'leaves its arguments as they were',
  'gives nothing for nothing',
];

/** A folder with the fixture course in `course` and a class in `class`. */
export interface ClassRoom {
  readonly root: string;
  path(...parts: string[]): string;
  write(file: string, text: string | Buffer): string;
  /** Hands in `01-sums/add` for one learner. */
  hand(learner: string, text: string): void;
  /** Grades the class without isolation, with seed `one`, into `results`. */
  grade(options?: Partial<BatchOptions>): Promise<Results>;
  /** The bytes of a file of the results. */
  bytes(name?: string, out?: string): string;
  close(): void;
}

/** Opens a room; `COURSE_ROOT` points to its course until it is closed. */
export function openClassRoom(): ClassRoom {
  const root = mkdtempSync(join(tmpdir(), 'scratch-class-'));
  const before = process.env.COURSE_ROOT;
  process.env.COURSE_ROOT = join(root, 'course');
  cpSync(join(__dirname, '..', 'grading', 'fixtures', 'course'), join(root, 'course'), { recursive: true });
  mkdirSync(join(root, 'class'));
  const path = (...parts: string[]): string => join(root, ...parts);
  const write = (file: string, text: string | Buffer): string => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
    return path(file);
  };
  return {
    root,
    path,
    write,
    hand: (learner, text) => write(join('class', learner, '01-sums', 'add.ts'), text),
    grade: (options) => gradeBatch({ ...USUAL, paths: [path('class')], out: path('results'), ...options }),
    bytes: (name = 'results.json', out = 'results') => readFileSync(path(out, name), 'utf8'),
    close() {
      if (before === undefined) delete process.env.COURSE_ROOT;
      else process.env.COURSE_ROOT = before;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const USUAL = { jobs: 2, seed: 'one', tier: 'none', allowWeak: true, reading: 'class' } as const;
