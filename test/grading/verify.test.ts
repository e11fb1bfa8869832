import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { stubFrom, verifyCurriculum, writeStubs } from 'course/grading';
import { scratchCourse } from './scratch';

describe('verifying the curriculum', () => {
  const course = scratchCourse();
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(course.path(...file.split('/')), 'utf8');
    expect(text).to.contain(from);
    course.write(file, text.replace(from, to));
  };

  it('finds nothing wrong with a sound one', async () => {
    expect(await verifyCurriculum()).to.deep.equal([]);
  });

  it('refuses a solution that is wrong', async () => {
    edit('solutions/01-sums/add.ts', 'value + b[i]', 'value - b[i]');
    const problems = await verifyCurriculum();
    expect(problems).to.have.length(5); // once a seed
    expect(problems[0]).to.contain('the solution must pass, but with seed "one" it is FAIL');
  });

  it('refuses a stub that was edited', async () => {
    edit('exercises/01-sums/add.ts', 'TODO', 'DONE');
    expect((await verifyCurriculum()).join()).to.contain(
      'is not the stub that solutions/01-sums/add.ts gives',
    );
  });

  it('refuses somebody’s work in place of a stub, unless told that it may be there', async () => {
    course.write('exercises/01-sums/add.ts', 'export function add(a: number[]) { return a; }\n');
    expect((await verifyCurriculum()).join()).to.contain('is not the stub');
    expect(await verifyCurriculum({ allowWork: true })).to.deep.equal([]);
  });

  it('refuses a stub that gives something away', async () => {
    edit(
      'solutions/01-sums/add.ts',
      '// #region solution',
      'if (a.length >= 0) return a;\n  // #region solution',
    );
    writeStubs(true);
    expect((await verifyCurriculum()).join()).to.contain('the stub must be NOT_ATTEMPTED');
  });

  it('refuses a wrong answer that is told something else', async () => {
    edit('test/exercises/01-sums/wrong/add.joined.ts', 'The vectors were joined', 'You forgot the bias');
    expect((await verifyCurriculum()).join()).to.contain(
      'must be told "You forgot the bias", but is told: For add',
    );
  });

  it('refuses a wrong answer that passes', async () => {
    edit('test/exercises/01-sums/wrong/add.subtracted.ts', 'value - b[i]', 'value + b[i]');
    expect((await verifyCurriculum()).join()).to.contain('add.subtracted.ts must be FAIL, but it is PASS');
  });

  it('refuses a wrong answer without a message, and two with one', async () => {
    edit(
      'test/exercises/01-sums/wrong/add.total.ts',
      '// message: All items were summed into one number\n',
      '',
    );
    edit(
      'test/exercises/01-sums/wrong/add.joined.ts',
      'The vectors were joined',
      'The second vector was subtracted',
    );
    const problems = (await verifyCurriculum()).join();
    expect(problems).to.contain('add.total.ts does not name its message');
    expect(problems).to.contain('two wrong answers name the same message');
  });

  it('refuses stray files', async () => {
    course.write('solutions/01-sums/old.ts', '');
    course.write('test/exercises/01-sums/wrong/mul.typo.ts', '');
    const problems = await verifyCurriculum();
    expect(problems).to.have.length(2);
    expect(problems[0]).to.contain('solutions/01-sums/old.ts belongs to no exercise');
  });

  it('refuses a line of a solution in what learners get', async () => {
    edit('exercises/exercises.json', 'Go through both at once.', 'return a.map((value, i) => value + b[i]);');
    expect((await verifyCurriculum()).join()).to.contain(
      'exercises/exercises.json holds a line of solutions/01-sums/add.ts',
    );
  });

  it('refuses missing hints and a signature that the solution does not have', async () => {
    edit('exercises/exercises.json', 'Go through both at once.', ' ');
    edit('exercises/exercises.json', 'add(a: number[], b', 'add(left: number[], b');
    const problems = (await verifyCurriculum()).join();
    expect(problems).to.contain('expected three different hints');
    expect(problems).to.contain('promises "add(left: number[], b: number[]): number[]"');
  });
});

describe('stubs', () => {
  const solution = (body: string): string => `export function f() {\n${body}\n}\n`;

  it('keep what is outside the region, and put task and error in its place', () => {
    const stub = stubFrom(
      solution(
        '  const kept = 1;\n  // #region solution\n  //? TODO: return kept.\n  return kept;\n  // #endregion',
      ),
      '01-a/f',
    );
    expect(stub.split('\n').slice(0, 3)).to.deep.equal([
      'export function f() {',
      '  const kept = 1;',
      '  // TODO: return kept.',
    ]);
    expect(stub)
      .to.contain("throw new Error('Not written yet: open exercises/01-a/f.ts")
      .and.not.to.contain('return kept;');
  });

  for (const [what, body, message] of [
    [
      'nested',
      '// #region solution\n//? a\n// #region solution\n// #endregion',
      'a region starts inside another one',
    ],
    ['unclosed', '// #region solution\n//? a', 'a region is never closed'],
    ['unopened', '// #endregion', 'a region ends that never began'],
    ['taskless', '// #region solution\n// #endregion', 'no "//?" line'],
    ['missing', 'return 1;', 'there is no "// #region solution"'],
  ]) {
    it(`refuse a region that is ${what}`, () => {
      expect(() => stubFrom(solution(body), '01-a/f')).to.throw(message);
    });
  }
});
