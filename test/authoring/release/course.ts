// The small fixture course with all that a release is made from, and a place for the release beside it.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { releaseCourse } from 'course/authoring';
import { scratchCourse } from '../../grading/scratch';

const ROOT = join(__dirname, '..', '..', '..');
const NOTEBOOK = {
  cells: [{ cell_type: 'markdown', source: ['# Sums\n', 'A lesson.'] }],
  metadata: {},
  nbformat: 4,
};

/** The line of the fixture's solution. */
export const ANSWER = 'return a.map((value, i) => value + b[i]);';

const FILES: Record<string, string> = {
  'README.md':
    '# Sums\n\n## The lessons\n\nOne.\n\n## Working on exercises\n\nWrite.\n\n## A newer course\n\nUpdate.\n\n## Licence and data\n\nFree.\n',
  'package.json': JSON.stringify({
    scripts: { test: 'node scripts/test.mjs', bench: 'tsx' },
    devDependencies: {},
  }),
  'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': { devDependencies: {} } } }),
  'notebooks/01-sums.ipynb': JSON.stringify(NOTEBOOK),
  'data/sums.csv': 'a,b\n1,2\n',
};

/** Registers mocha hooks that make a fresh course for each test. */
export function releasableCourse() {
  const course = scratchCourse();
  let beside = '';
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(course.path(path)), { recursive: true });
    writeFileSync(course.path(path), content);
  };
  beforeEach(() => {
    beside = mkdtempSync(join(tmpdir(), 'released-'));
    rmSync(course.path('.course'), { recursive: true, force: true });
    cpSync(join(ROOT, 'scripts', 'release'), course.path('scripts', 'release'), { recursive: true });
    for (const [path, text] of Object.entries(FILES)) write(path, text);
  });
  afterEach(() => rmSync(beside, { recursive: true }));

  return {
    path: course.path,
    write,
    /** Where `release` writes; not there yet. */
    target: (): string => join(beside, 'learners'),
    /** Everything that lies beside the target and in it: nothing, unless a release went well. */
    written: (): string[] => readdirSync(beside),
    release: () => releaseCourse(join(beside, 'learners')),
    /** A file of the release, or undefined. */
    released: (path: string): string | undefined => {
      const file = join(beside, 'learners', path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    edit: (path: string, from: string, to: string): void => {
      const text = readFileSync(course.path(path), 'utf8');
      if (!text.includes(from)) throw new Error(`Expected "${from}" in ${path}.`);
      write(path, text.replace(from, to));
    },
  };
}
