// The course in the terminal as learners get it: without solutions.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { releasableCourse } from '../authoring/release/course';

const MAIN = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');
const RIGHT = 'export function add(a: number[], b: number[]) { return a.map((value, i) => value + b[i]); }\n';

describe('the released course in the terminal', () => {
  const learners = releasableCourse();
  beforeEach(() => void learners.release());

  function course(...args: string[]): { status: number | null; out: string; err: string } {
    const env = { ...process.env, COURSE_ROOT: learners.target() };
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  }
  const write = (text: string): void =>
    writeFileSync(join(learners.target(), 'exercises', '01-sums', 'add.ts'), text);

  it('lists what learners can do, and nothing for authors', () => {
    const { out } = course('--help');
    for (const command of ['check', 'hint', 'reset', 'progress', 'doctor'])
      expect(out).to.contain(`  ${command} `);
    expect(out).to.not.match(/authors|release|mutate|verify|stubs/);
  });

  for (const words of [['release', 'x'], ['stubs'], ['verify'], ['mutate']]) {
    it(`answers ${words[0]} with a sentence`, () => {
      const { status, out, err } = course(...words);
      expect([status, out]).to.deep.equal([2, '']);
      expect(err).to.equal(
        `Expected the folder solutions/, which "${words[0]}" works on, but there is none: this is the course as ` +
          'learners get it. Run it where the course is written.\n',
      );
    });
  }

  it('ends a check of everything with 0 while nothing is begun, if told so, and with 1 for a wrong answer', () => {
    expect(course('check', '--allow-open').status).to.equal(0);
    write('export function add(a: number[], b: number[]) { return [...a, ...b]; }\n');
    const { status, out } = course('check', '--allow-open');
    expect(status).to.equal(1);
    expect(out).to.contain('✗ Not yet: 01-sums/add').and.to.contain('The vectors were joined');
  });

  it('names no solution when all is right', () => {
    write(RIGHT);
    const { status, out } = course('check', 'add');
    expect(status).to.equal(0);
    expect(out).to.contain('✓ Correct: 01-sums/add').and.not.to.contain('solution');
  });

  it('grades, as the workflow that goes along does', () => {
    const folder = join(learners.target(), 'class', 'ada', '01-sums');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'add.ts'), RIGHT);
    const { status, out } = course(
      'grade',
      join(folder, '..'),
      '--as',
      'submission',
      '--tier',
      'none',
      '--allow-weak',
      '--out',
      join(learners.target(), 'results'),
    );
    expect(status, out).to.equal(0);
    expect(out).to.contain('PASS');
  });
});
