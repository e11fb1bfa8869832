import { expect } from 'chai';
import { verifyCurriculum } from 'course/authoring';
import { stubFrom, writeStubs } from 'course/grading';
import { scratchCourse } from '../grading/scratch';
import { editor } from './edit';

describe('verifying the curriculum', () => {
  const course = scratchCourse();
  const edit = editor(course);

  it('finds nothing wrong with a sound one', async () => {
    expect(await verifyCurriculum()).to.deep.equal([]);
  });

  it('refuses a solution that is wrong', async () => {
    edit('solutions/01-sums/add.ts', 'value + b[i]', 'value - b[i]');
    const problems = await verifyCurriculum();
    expect(problems).to.have.length(1); // not once for each seed
    expect(problems[0]).to.contain(
      'the solution must pass, but with seed "one", "two", "three", "four", "five" it is FAIL',
    );
    expect(problems[0]).to.contain('Correct solutions/01-sums/add.ts or test/exercises/01-sums/add.test.ts.');
  });

  it('refuses points that do not add up', async () => {
    edit('exercises/exercises.json', '"points": 4', '"points": 0.0000001');
    expect((await verifyCurriculum()).join()).to.contain('its tests give 0 of 1e-7 points');
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

  it('refuses a wrong answer with another verdict, and says how to allow it', async () => {
    const TOTAL = 'test/exercises/01-sums/wrong/add.total.ts';
    edit(TOTAL, 'return [', "throw new Error('too long');\n  return [");
    expect((await verifyCurriculum()).join()).to.contain(
      'If that is right, write "// verdict: THREW" into its second line.',
    );
    edit(TOTAL, '33 is no array', 'your code threw Error: too long\n// verdict: THREW');
    expect(await verifyCurriculum()).to.deep.equal([]);
  });

  it('says of a broken test once that it is the test', async () => {
    edit('test/exercises/01-sums/add.test.ts', "describe('add'", "throw new Error('oops');\ndescribe('add'");
    const all = await verifyCurriculum();
    expect(all).to.have.length(1);
    expect(all[0]).to.contain('add.test.ts could not be run to its end: Error: oops');
    edit('test/exercises/01-sums/add.test.ts', "throw new Error('oops');", '{{');
    expect((await verifyCurriculum())[0]).to.contain('could not be run to its end: ');
  });

  it('lists everything at once: what cannot run hides nothing that can', async () => {
    edit('exercises/exercises.json', 'Go through both at once.', ' ');
    edit('solutions/01-sums/add.ts', 'value + b[i]', 'value + b[i] + 1');
    edit('test/exercises/01-sums/wrong/add.subtracted.ts', 'value - b[i]', 'value + b[i]');
    course.write('solutions/01-sums/stray.ts', '');
    const all = await verifyCurriculum();
    for (const part of ['three different hints', 'the solution must pass', 'it is PASS: no test', 'stray.ts'])
      expect(all.join()).to.contain(part);
    expect(all).to.have.length(4);
  });

  it('refuses a wrong answer without a message, and two with one', async () => {
    edit('test/exercises/01-sums/wrong/add.total.ts', '// message: 33 is no array\n', '');
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
    edit(
      'test/exercises/01-sums/add.test.ts',
      'import',
      '// return a.map((value, i) => value + b[i]);\nimport',
    );
    expect((await verifyCurriculum()).join()).to.contain(
      'test/exercises/01-sums/add.test.ts holds a line of solutions/01-sums/add.ts',
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
    [
      'misspelt',
      '// #region solution\n//? a\n// #end region',
      '"// #end region" looks like a mark and is none',
    ],
    ['spelt without a blank', '//#region solution\n//? a', '"//#region solution" looks like a mark'],
    ['below its task', '//? a\n// #region solution', 'a "//?" line stands outside of a region'],
  ]) {
    it(`refuse a region that is ${what}`, () => {
      expect(() => stubFrom(solution(body), '01-a/f')).to.throw(message);
    });
  }
});
