// Types: advice beside the verdict, and a limit on what they may cost.
import { join } from 'node:path';
import { expect } from 'chai';
import { checkExercise, summarize } from 'course/grading';
import { typeProblems } from '../../lib/grading/types/problems';

const HOSTILE = join(__dirname, '..', 'hostile');
const EXERCISE = '01-forward-pass/relu';
const check = (name: string) => checkExercise(EXERCISE, { file: join(HOSTILE, `${name}.ts`) });

describe('typeProblems', function () {
  this.timeout(60_000);

  it('says the line and what the compiler says', () => {
    const text = 'export const one = 1;\nexport const two: string = one;\n';
    expect(typeProblems(text, 'two.ts')).to.eql([
      "Line 2: Type 'number' is not assignable to type 'string'.",
    ]);
  });

  it('has nothing to say about right types, console.log and type imports', () => {
    const text =
      "import type { X } from './x';\nexport const f = (x: X): X => { console.log(x); return x; };\n";
    expect(typeProblems(text, 'f.ts')).to.eql([]);
  });

  it('says at most three things', () => {
    const text = 'export const all: string[] = [1, 2, 3, 4, 5];\n';
    expect(typeProblems(text, 'all.ts')).to.have.length(3);
  });

  it('opens no file that the text names', () => {
    const file = join(__dirname, 'fixtures', 'course', 'solutions', '01-sums', 'add');
    const text = `import type * as other from ${JSON.stringify(file)};\nexport const x: typeof other = 1 as never;\n`;
    expect(typeProblems(text, 'x.ts').join()).not.to.include('add(');
  });
});

describe('a check, as to types', function () {
  this.timeout(120_000);

  it('passes what runs rightly, and asks no compiler', async () => {
    const { verdict, advice } = await check('honest/type-error');
    expect({ verdict, advice }).to.eql({ verdict: 'PASS', advice: [] });
  });

  it('gives advice beside the verdict of what does not pass', async () => {
    const result = await check('types/recursion');
    expect(result.verdict).to.equal('FAIL');
    expect(result.advice[0]).to.equal("Line 3: Type alias 'Longer' circularly references itself.");
    expect(summarize(result, {}).message).to.include(result.advice[0]);
  });

  it('says that nobody can compile some types, and lets the tests decide', async () => {
    const result = await check('types/bomb');
    expect(result.verdict).to.equal('FAIL');
    expect(new Set(result.tests.map(({ verdict }) => verdict))).to.deep.equal(new Set(['FAIL']));
    expect(result.tests[0].message).to.match(/^For relu\(.*expected .*, got /);
    expect(result.advice).to.have.length(1);
    expect(result.advice[0]).to.match(/^The types in your file are too much for the TypeScript compiler/);
  });

  it('checks the next file after that as if nothing had been', async () => {
    expect((await check('types/recursion')).advice).to.have.length(3);
  });
});
