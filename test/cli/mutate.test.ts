// `course mutate` from the command line to its exit status, on a copy of the small fixture course.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { scratchCourse } from '../grading/scratch';

const MAIN = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');

describe('mutate in the terminal', function () {
  this.timeout(120_000);
  const course = scratchCourse();
  function mutate(...args: string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'mutate', ...args], {
      timeout: 110_000,
    });
    return { status, out: String(stdout), err: String(stderr) };
  }

  it('ends with 0 when the tests notice every mutant', () => {
    const { status, out } = mutate('--jobs', '2');
    expect(out)
      .to.match(/✓ 01-sums\/add: (\d+) of \1 killed/)
      .and.to.contain('100.0 % (at least 90 %');
    expect(status).to.equal(0);
  });

  it('shows the lines of a survivor, and ends with 1', () => {
    const tests = ['test', 'exercises', '01-sums', 'add.test.ts'];
    const sound = readFileSync(course.path(...tests), 'utf8');
    const weak = sound.replace(/expect(Close|Unchanged)\(/g, '(() => {})(').replace(/^import.*$/m, '');
    course.write(tests.join('/'), `import { random, student } from 'course/grading';\n${weak}`);
    const { status, out } = mutate('add');
    expect(out).to.contain('solutions/01-sums/add.ts, line 5 (arithmetic) survives:');
    expect(out).to.contain(
      '    - return a.map((value, i) => value + b[i]);\n    + return a.map((value, i) => value - b[i]);',
    );
    expect(out).to.contain('No test notices it: add one to test/exercises/01-sums/add.test.ts.');
    expect(status).to.equal(1);
  });

  it('takes a sample', () => {
    const { status, out } = mutate('--sample', '1', '--seed', 's');
    expect(out).to.contain('1 of 1 mutants killed');
    expect(status).to.equal(0);
  });

  it('refuses numbers that are none, and unknown exercises', () => {
    expect(mutate('--jobs', '0')).to.include({ status: 2 });
    expect(mutate('--sample', 'many').err).to.contain('Expected a whole number above 0 after --sample');
    expect(mutate('ad').err).to.contain('such as 01-sums/add');
  });
});
