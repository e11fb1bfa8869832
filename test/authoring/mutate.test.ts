// The whole way: a small course is mutated, and what its tests do not notice is named.
import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import { mutateSolutions } from 'course/authoring';
import { scratchCourse } from '../grading/scratch';
import { editor } from './edit';

describe('mutateSolutions', function () {
  this.timeout(120_000);
  const course = scratchCourse();
  const edit = editor(course);
  const listEquivalent = (before: string, after: string, reason = 'because'): void => {
    mkdirSync(course.path('test', 'mutants'), { recursive: true });
    const equivalent = [{ exercise: '01-sums/add', before, after, reason }];
    course.write('test/mutants/equivalent.json', JSON.stringify({ equivalent }));
  };
  const refusal = async (): Promise<string> => {
    const error = await mutateSolutions().then(
      () => undefined,
      (reason: Error) => reason,
    );
    return error?.message ?? 'nothing was refused';
  };
  const RIGHT = 'return a.map((value, i) => value + b[i]);';
  /** Adds no zeros, which is as right. */
  const withGuard = (): void =>
    edit(
      'solutions/01-sums/add.ts',
      RIGHT,
      'return a.map((value, i) => (b[i] !== 0 ? value + b[i] : value));',
    );

  it('kills what sound tests notice', async () => {
    const report = await mutateSolutions();
    expect(report.exercises).to.deep.equal([
      { exercise: '01-sums/add', killed: report.mutants, mutants: report.mutants, survivors: [] },
    ]);
    expect(report.mutants).to.be.above(2);
  });

  it('names what weak tests let pass', async () => {
    edit(
      'test/exercises/01-sums/add.test.ts',
      'await add([1, 2], [10, 20]), [11, 22]',
      'await add([], []), []',
    );
    edit('test/exercises/01-sums/add.test.ts', 'await add(a, b), [', 'await add([], []), [] || [');
    edit('test/exercises/01-sums/add.test.ts', 'expectUnchanged(args', '// (args');
    const [{ survivors }] = (await mutateSolutions()).exercises;
    const minus = survivors.find(({ after }) => after.includes('value - b[i]'));
    expect(minus).to.include({ line: 5, operator: 'arithmetic', before: RIGHT });
    expect(minus?.reason).to.equal(undefined);
  });

  it('counts an endless loop as killed', async () => {
    edit(
      'solutions/01-sums/add.ts',
      RIGHT,
      'const c = [];\n  for (let i = 0; i < a.length; i++) c.push(a[i] + b[i]);\n  return c;',
    );
    const [{ survivors }] = (await mutateSolutions()).exercises;
    expect(survivors.map(({ after }) => after)).not.to.include(
      'for (let i = 0; i < a.length; i--) c.push(a[i] + b[i]);',
    );
  });

  it('gives the reason for an equivalent one, and still counts it as a survivor', async () => {
    withGuard();
    const always = 'return a.map((value, i) => (true ? value + b[i] : value));';
    listEquivalent('return a.map((value, i) => (b[i] !== 0 ? value + b[i] : value));', always, 'x + 0 is x.');
    const report = await mutateSolutions();
    const survivor = report.exercises[0].survivors.find(({ after }) => after === always);
    expect(survivor?.reason).to.equal('x + 0 is x.');
    expect(report.killed).to.be.below(report.mutants);
    expect(report.staleEntries).to.deep.equal([]);
  });

  it('refuses an entry that the tests kill, and one that is no mutant', async () => {
    listEquivalent(RIGHT, 'return a.map((value, i) => value - b[i]);');
    expect((await mutateSolutions()).staleEntries.join()).to.match(/which the tests kill \(FAIL\)\. Remove/);
    listEquivalent('return 1;', 'return 2;');
    expect((await mutateSolutions()).staleEntries.join()).to.contain(
      'which is no mutant of the solution any more',
    );
  });

  it('refuses an entry without a reason', async () => {
    listEquivalent(RIGHT, 'return a;', ' ');
    expect(await refusal()).to.contain('Expected "reason" in entry 1 of test/mutants/equivalent.json');
  });

  it('refuses to start from a solution that is wrong', async () => {
    edit('solutions/01-sums/add.ts', 'value + b[i]', 'value - b[i]');
    expect(await refusal()).to.contain('Expected solutions/01-sums/add.ts to pass before it is mutated');
  });

  it('draws a sample by its seed', async () => {
    const advances: number[] = [];
    const report = await mutateSolutions({
      sample: 2,
      seed: 's',
      onProgress: ({ done }) => advances.push(done),
    });
    expect(report.mutants).to.equal(2);
    expect(advances).to.deep.equal([0, 1, 2]);
  });
});
