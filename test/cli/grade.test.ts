// `course grade` from the command line to its exit status, as an instructor or a workflow calls it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { probeTiers } from 'course/grading';
import { ANSWERS, type ClassRoom, openClassRoom } from '../classroom/class';
import { gradersAlive, gradeUntil } from '../classroom/killed';

const MAIN = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');
const WEAK = ['--tier', 'none', '--allow-weak', '--as', 'class'];

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

describe('course grade', function () {
  this.timeout(60_000); // dozens of processes, on a machine that may be busy
  let room: ClassRoom;
  beforeEach(() => {
    room = openClassRoom();
    room.hand('ann', ANSWERS.right);
    room.hand('bob', ANSWERS.wrong);
  });
  afterEach(() => room.close());

  const words = (...args: string[]): string[] => [
    MAIN,
    'grade',
    room.path('class'),
    ...WEAK,
    '--out',
    room.path('results'),
    ...args,
  ];
  function run(args: string[], environment: NodeJS.ProcessEnv = {}): Ended {
    const env = { ...process.env, ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, timeout: 60_000 });
    return { status, out: String(stdout), err: String(stderr) };
  }
  const grade = (...args: string[]): Ended => run(words('--seed', 'one', ...args));

  it('ends with 0, also where learners fail, and sums up at the end', () => {
    const { status, out, err } = grade();
    expect([status, err]).to.deep.equal([0, '']);
    expect(out)
      .to.match(/^ann +4 of 4 {2}✓ 1 of 1 correct$/m)
      .and.to.match(/^bob +0 of 4 {2}… 0 of 1 correct$/m);
    expect(out).to.contain('2 learners; verdicts: FAIL 1, PASS 1.').and.to.contain('Seed: one');
    expect(out).to.match(/Next: npm run course -- report .*results$/m);
  });

  it('says how far it is in plain lines where there is no terminal', () => {
    const { out } = grade();
    expect(out).to.contain('  0 %, 0 of 2 tasks\n').and.to.contain('100 %, 2 of 2 tasks');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(out).not.to.match(/[\r\u001b]/);
  });

  it('draws a bar on a terminal', function () {
    if (process.platform !== 'linux') this.skip(); // elsewhere "script" takes other words
    const command = [process.execPath, ...words()].map((word) => `'${word}'`).join(' ');
    const { error, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { timeout: 60_000 });
    if (error) this.skip(); // this system brings no terminal to pretend
    expect(String(stdout)).to.contain(`\r\u001b[2K[${'#'.repeat(30)}] 100 %, 2 of 2 tasks`);
  });

  it('gives the same bytes for the same seed, from the command line and from the environment', () => {
    grade('--jobs', '4');
    const bytes = room.bytes();
    expect(run(words('--force'), { COURSE_SEED: 'one' }).status).to.equal(0);
    expect(room.bytes()).to.equal(bytes);
    expect(run(words('--force')).status).to.equal(0); // a secret of its own
    expect(room.bytes()).not.to.equal(bytes);
  });

  it('writes the formats that were asked for beside results.json', () => {
    expect(grade('--format', 'csv,junit').status).to.equal(0);
    const names = readdirSync(room.path('results')).sort();
    expect(names).to.deep.equal(['batch.json', 'grades.csv', 'junit.xml', 'results.json']);
  });

  it('shows no control character of a learner’s name or a file’s', () => {
    room.write('class/\u001b[2Jeve/x\u001b]0;y.ts', '');
    const { out } = grade();
    expect(out).not.to.contain('\u001b');
  });

  const wrongCalls: [string, string[], RegExp][] = [
    ['jobs that are no number', ['--jobs', 'many'], /Expected a whole number of jobs from 1 to 1024/],
    ['an unknown format', ['--format', 'pdf'], /Expected formats among json, .*got "pdf"/],
    ['a course file that is not there', ['--course', 'none.yaml'], /Expected a course file in none.yaml/],
    [
      'hidden tests that are not there',
      ['--tests', 'nowhere'],
      /Expected a folder of hidden tests in nowhere/,
    ],
    [
      'hidden tests alone, and none given',
      ['--only-hidden'],
      /Expected a folder of hidden tests \(--tests DIR\)/,
    ],
    ['an unknown tier', ['--tier', 'iron'], /Allowed choices are strong, container, uid, none/],
  ];
  for (const [what, args, message] of wrongCalls) {
    it(`ends with 2 and a sentence for ${what}`, () => {
      const { status, err } = grade(...args);
      expect(err).to.match(message);
      expect(status).to.equal(2);
      expect(existsSync(room.path('results'))).to.equal(false);
    });
  }

  it('grades nothing without isolation unless it is told that everybody is trusted', () => {
    const without = words('--seed', 'one').filter((word) => word !== '--allow-weak');
    const { status, err } = run(without);
    expect(status).to.equal(2);
    expect(err).to.match(/Expected isolation .*--allow-weak where you trust every submission/);
  });

  it('takes the strongest isolation that this machine offers, and writes down which', function () {
    if (!probeTiers().get('strong')?.available) this.skip(); // the tests of isolation say why
    const [, , folder] = words();
    const { status, out, err } = run([MAIN, 'grade', folder, '--as', 'class', '--out', room.path('results')]);
    expect(status, err).to.equal(0);
    expect(out).to.contain('Isolation: strong (network: none;');
    expect(JSON.parse(room.bytes()).isolation).to.deep.include({ tier: 'strong', network: 'none' });
  });

  it('ends with 2 when there is nothing to grade, or no such thing', () => {
    mkdirSync(room.path('nobody'));
    const nobody = [MAIN, 'grade', room.path('nobody'), ...WEAK, '--out', room.path('results')];
    expect(run(nobody)).to.deep.include({ status: 2 });
    expect(run([MAIN, 'grade', room.path('absent'), ...WEAK]).err).to.match(/but there is nothing/);
  });

  it('ends with 3 for a fault in a test, names it, and calls it nobody’s zero', () => {
    room.write(
      'course/test/exercises/01-sums/add.test.ts',
      "describe('add', () => { it('is broken', () => { (null as any).x; }); });",
    );
    const { status, out } = grade();
    expect(status).to.equal(3);
    expect(out).to.contain("These are no learner's zeros").and.to.contain('verdicts: INFRA 2');
  });

  it('ends with 3 when no test was found', () => {
    room.write('course/test/exercises/01-sums/add.test.ts', '');
    const { status, err } = grade();
    expect(status).to.equal(3);
    expect(err).to.contain('holds no test. Write one, or restore the file.');
    expect(existsSync(room.path('results'))).to.equal(false);
  });

  it('ends with 3 on a full disk, says so, and goes on when there is space', function () {
    const disk = room.path('disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', disk]);
    if (mounted.status !== 0) this.skip(); // only root can make a small disk
    try {
      const out = ['--out', join(disk, 'results')];
      room.write('disk/filler', Buffer.alloc(4096)); // room for lock and journal, not for results
      const { status, err } = grade(...out);
      expect(err).to.match(/could not be written: the disk is full\. Free some space, then run .*--resume/);
      expect(status).to.equal(3);
      expect(existsSync(join(disk, 'results'))).to.equal(false);
      expect(spawnSync('mount', ['-o', 'remount,size=1m', disk]).status).to.equal(0);
      const resumed = grade(...out, '--resume');
      expect(resumed.status, resumed.err).to.equal(0);
      expect(readdirSync(disk).sort()).to.deep.equal(['filler', 'results']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('ends with 130 after Ctrl-C, and says how to go on', async () => {
    for (const name of ['carl', 'dora', 'emil']) room.hand(name, `${ANSWERS.loop}// ${name}\n`);
    const moment = { printed: /20 %/, afterMs: 0, signal: 'SIGINT' } as const; // one task of five is done
    const { status, err } = await gradeUntil(words('--seed', 'one', '--jobs', '1').slice(2), moment);
    expect(status).to.equal(130);
    expect(err).to.match(
      /^Interrupted after \d of 5 tasks\. Nothing is lost: run the same command with --resume/,
    );
    expect(existsSync(room.path('results'))).to.equal(false);
    expect(readFileSync(room.path('results.journal'), 'utf8')).to.contain('"PASS"');
    expect(existsSync(room.path('results.lock'))).to.equal(false);
    for (let wait = 0; wait < 100 && gradersAlive().length > 0; wait++) await setTimeout(50);
    expect(gradersAlive()).to.deep.equal([]);
  });
});
