import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const MAIN = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');
const RIGHT = 'export function add(a: number[], b: number[]) { return a.map((value, i) => value + b[i]); }\n';

describe('the course in the terminal', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'scratch-course-'));
    cpSync(join(__dirname, '..', 'grading', 'fixtures', 'course'), root, { recursive: true });
    rmSync(join(root, '.course'), { recursive: true, force: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const environment = (): NodeJS.ProcessEnv => ({ ...process.env, COURSE_ROOT: root });
  function course(...args: string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      env: environment(),
      timeout: 60_000,
    });
    return { status, out: String(stdout), err: String(stderr) };
  }
  const write = (text: string): void => writeFileSync(join(root, 'exercises', '01-sums', 'add.ts'), text);

  it('check says "not started" for a stub and ends with 1', () => {
    const { status, out } = course('check', '01-sums/add');
    expect(status).to.equal(1);
    expect(out).to.contain('○ Not started: 01-sums/add').and.to.contain('npm run course -- hint 01-sums/add');
  });

  it('check ends with 0 and names the solution when all is right', () => {
    write(RIGHT);
    const { status, out } = course('check');
    expect(status).to.equal(0);
    expect(out).to.contain('✓ Correct: 01-sums/add');
  });

  it('check shows what a learner printed without its control characters', () => {
    write("export function add(a: number[], _b: number[]) { console.log('\\u001b[2Jhidden'); return a; }\n");
    expect(course('check', 'add').out).to.contain('hidden').and.not.to.contain('\u001b');
  });

  it('an unknown exercise is a mistake of usage, with the nearest id', () => {
    const { status, err } = course('check', '01-sums/ad');
    expect(status).to.equal(2);
    expect(err).to.contain('such as 01-sums/add');
  });

  it('an unknown command is a mistake of usage', () => {
    expect(course('chekc').status).to.equal(2);
  });

  it('hints come one at a time, and the last one again', () => {
    const shown = [1, 2, 3, 4].map(() => /^Hint (\d)/.exec(course('hint', 'add').out)?.[1]);
    expect(shown).to.deep.equal(['1', '2', '3', '3']);
  });

  it('reset brings the stub back and keeps what was there', () => {
    const stub = readFileSync(join(root, 'exercises', '01-sums', 'add.ts'), 'utf8');
    write(RIGHT);
    const kept = /kept in (\S+)/.exec(course('reset', 'add').out)?.[1] ?? '';
    expect(readFileSync(join(root, 'exercises', '01-sums', 'add.ts'), 'utf8')).to.equal(stub);
    expect(readFileSync(join(root, kept), 'utf8')).to.equal(RIGHT);
  });

  it('progress counts what has passed', () => {
    expect(course('progress').out).to.contain('0 of 1 exercises passed, 0 of 4 points');
    write(RIGHT);
    course('check');
    expect(course('progress').out).to.contain('1 of 1 exercises passed, 4 of 4 points');
  });

  it('a progress file that is not JSON is set aside, not lost', () => {
    course('check');
    writeFileSync(join(root, '.course', 'progress.json'), '{"01-sums/add": {');
    expect(course('progress').status).to.equal(0);
    const names = spawnSync('ls', [join(root, '.course')]).stdout.toString();
    expect(names).to.match(/progress\.json\.unreadable-\d+/);
  });

  it('stubs refuses to overwrite somebody’s work', () => {
    write(RIGHT);
    const { status, err } = course('stubs');
    expect(status).to.equal(2);
    expect(err).to.contain('is no stub').and.to.contain('--force');
    expect(readFileSync(join(root, 'exercises', '01-sums', 'add.ts'), 'utf8')).to.equal(RIGHT);
  });

  it('verify ends with 0 for a sound curriculum and with 1 for a stray file', function () {
    this.timeout(60_000); // two programs that load the compiler
    expect(course('verify').status).to.equal(0);
    writeFileSync(join(root, 'solutions', '01-sums', 'stray.ts'), '');
    const { status, out } = course('verify');
    expect(status).to.equal(1);
    expect(out).to.contain('stray.ts belongs to no exercise');
  });

  it('check --watch checks again when the file is saved', async () => {
    const watching = spawn(process.execPath, [MAIN, 'check', 'add', '--watch'], { env: environment() });
    try {
      await printed(watching, 'Watching exercises/01-sums/add.ts');
      const draft = join(root, 'draft.ts');
      writeFileSync(draft, RIGHT);
      cpSync(draft, join(root, 'exercises', '01-sums', 'add.ts'));
      await printed(watching, '✓ Correct: 01-sums/add');
      watching.kill('SIGINT');
      const [status] = await once(watching, 'exit');
      expect(status).to.equal(0); // of the latest check, not of the first
    } finally {
      watching.kill('SIGKILL');
    }
    expect(existsSync(join(root, '.course', 'progress.json'))).to.equal(true);
  });
});

/** Waits until a process has printed `text`; fails after 15 s, so that the process is ended. */
function printed(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let all = '';
    setTimeout(() => reject(new Error(`Expected "${text}", came: ${all}`)), 15_000).unref();
    child.stdout?.on('data', (chunk) => {
      all += chunk;
      if (all.includes(text)) resolve();
    });
  });
}
