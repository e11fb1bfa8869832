import { expect } from 'chai';
import { type CheckResult, checkExercise, EXAMPLES } from 'course/grading';
import { scratchCourse } from './scratch';

const TEST = `
import { expectClose, inputs, law, student } from 'course/grading';
const { add } = student('01-sums/add');
const both = inputs.pairs(inputs.number({ min: -99, max: 99 }), inputs.number({ min: -99, max: 99 }), { least: 0 });
describe('add', () => {
  it('adds two', async () => expectClose(await add([1, 2], [10, 20]), [11, 22]));
  it('adds any', () => law(add, (a, b) => b.map((value, i) => a[i] + value), both, { fresh: true }));
});`;

describe('a law of an exercise', function () {
  this.timeout(120_000);
  const course = scratchCourse();
  beforeEach(() => course.write('test/exercises/01-sums/add.test.ts', TEST));

  const check = (code: string, seed?: string): Promise<CheckResult> => {
    course.write(
      'exercises/01-sums/add.ts',
      `export function add(a: number[], b: number[]) {\n  ${code}\n}\n`,
    );
    return checkExercise('01-sums/add', { seed });
  };
  const told = async (code: string, seed?: string): Promise<string> =>
    (await check(code, seed)).tests.find(({ verdict }) => verdict !== 'PASS')?.message ?? 'PASS';

  it('is kept by a right answer', async () => {
    expect(await told('return a.map((value, i) => value + b[i]);')).to.equal('PASS');
  });

  it('draws enough to find what shows on one input in fifty', () => {
    expect(0.98 ** EXAMPLES).to.be.below(0.001);
    expect(0.98 ** (EXAMPLES - 1)).to.be.above(0.001);
  });

  it('shows the smallest input on which an answer is wrong', async () => {
    expect(await told('return a.map((value, i) => (value < 0 ? -value : value) + b[i]);')).to.equal(
      'For add([-1], [0]), expected [-1], got [1]. At [0] came 1, expected -1.',
    );
    expect(await told('return a.length > 2 ? [] : a.map((value, i) => value + b[i]);')).to.match(
      /^For add\(\[0, 0, 0\], \[0, 0, 0\]\), expected \[0, 0, 0\], got \[\]\./,
    );
  });

  it('tells what is changed, and what is no copy', async () => {
    expect(
      await told('const sums = a.map((value, i) => value + b[i]);\n  a.reverse();\n  return sums;'),
    ).to.match(/changed what it was given: \[\d, \d\] became/);
    expect(
      await told('return b.every((value) => value === 0) ? a : a.map((value, i) => value + b[i]);'),
    ).to.match(/the very thing that was given/);
  });

  it('tells what throws, with the smallest input that does', async () => {
    expect(
      await told('return a.map((value, i) => value + b[i]).concat(a.length > 3 ? (null as any).x : []);'),
    ).to.match(/^For add\(\[0, 0, 0, 0\], \[0, 0, 0, 0\]\), your code threw TypeError/);
  });

  it('notices an answer that remembers', async () => {
    const code =
      'const seen = ((globalThis as any).seen ??= new Set());\n  const key = a.join();\n  const late = seen.has(key) && a.length > 3;\n  seen.add(key);\n  return late ? [] : a.map((value, i) => value + b[i]);';
    expect(await told(code)).to.match(/expected \[.*got \[\]|was called twice/);
  });

  it('names the mistake that does the same on every input, and no other', async () => {
    expect(
      await told(
        'const all: number[] = [];\n  for (const x of a) all.push(x);\n  for (const x of b) all.push(x);\n  return all;',
      ),
    ).to.contain('The vectors were joined');
    expect(await told('return a.length === 2 ? [...a, ...b] : a.map((value, i) => value + b[i]);')).to.equal(
      'For add([1, 2], [10, 20]), expected [11, 22], got [1, 2, 10, 20]. There are 4 items where 2 were expected.',
    );
  });

  it('draws the same for the same seed', async () => {
    const code = 'return a.length > 4 && a[0] > 9 ? [] : a.map((value, i) => value + b[i]);';
    expect(await told(code, 'one')).to.equal(await told(code, 'one'));
  });
});
