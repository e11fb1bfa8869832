import { expect } from 'chai';
import { type CheckResult, checkExercise } from 'course/grading';
import { scratchCourse } from './scratch';

const EXERCISE = 'exercises/01-sums/add.ts';

describe('checking an exercise', function () {
  this.timeout(180_000); // limits are on processor time, which a busy machine gives slowly
  const course = scratchCourse();

  async function checkText(text: string): Promise<CheckResult> {
    course.write(EXERCISE, text);
    return checkExercise('01-sums/add');
  }
  const body = (code: string): Promise<CheckResult> =>
    checkText(`export function add(a: number[], b: number[]) {\n  ${code}\n}\n`);
  const first = (result: CheckResult): string => result.tests[0].message;

  it('calls an untouched stub not attempted', async () => {
    const result = await checkExercise('01-sums/add');
    expect(result.verdict).to.equal('NOT_ATTEMPTED');
    expect(result.points).to.equal(0);
  });

  it('gives full points to a right answer, each test its share', async () => {
    const result = await body('return a.map((value, i) => value + b[i]);');
    expect(result.verdict).to.equal('PASS');
    expect(result.tests.map(({ points }) => points)).to.deep.equal([1, 1, 1, 1]);
    expect(result.points).to.equal(result.maxPoints);
  });

  it('names the call, what came, what was expected and the known mistake', async () => {
    expect(first(await body('return a.concat(b);'))).to.equal(
      'For add([1, 2], [10, 20]), expected [11, 22], got [1, 2, 10, 20]. There are 4 items where 2 were ' +
        'expected. The vectors were joined, not added: use numbers, not concat.',
    );
  });

  it('explains NaN', async () => {
    expect(first(await body('return a.map(() => NaN);'))).to.match(
      /At \[0\] came NaN.*computing with undefined/,
    );
  });

  it('asks for the return statement when nothing came back', async () => {
    expect(first(await body('a.map((value, i) => value + b[i]);'))).to.contain(
      'Is the return statement missing?',
    );
  });

  it('asks for an index past the end and for a missing return when an item is undefined', async () => {
    const message = first(await body('return a.map((value, i) => { value + b[i]; });'));
    expect(message).to.contain('past the end').and.to.contain('without return');
  });

  it('says where a thrown error comes from, in the learner’s own line numbers', async () => {
    const result = await checkText(
      'type Unused = { a: number };\n\nexport function add(a: number[], b: number[]) {\n  const x: any = undefined;\n  return x.length;\n}\n',
    );
    expect(result.verdict).to.equal('THREW');
    expect(first(result)).to.match(
      /For add\(\[1, 2\], \[10, 20\]\), your code threw TypeError: .* in line 5 of add\.ts\./,
    );
  });

  it('quotes the line of a syntax error', async () => {
    const result = await checkText('export function add(a: number[] {\n  return a;\n}\n');
    expect(result.verdict).to.equal('LOAD_ERROR');
    expect(first(result))
      .to.contain('not valid TypeScript. Line 1, ')
      .and.to.contain('export function add(a: number[] {');
  });

  it('ends an endless loop and goes on with the other tests', async () => {
    const result = await body('if (a.length === 2) for (;;);\n  return a.map((value, i) => value + b[i]);');
    expect(result.tests.map(({ verdict }) => verdict)).to.deep.equal(['TIMEOUT', 'PASS', 'PASS', 'PASS']);
    expect(first(result)).to.contain('Is there a loop that never ends?');
  });

  it('tells a promise from a value, whatever becomes of it', async () => {
    for (const code of ['return new Promise(() => {});', 'return Promise.reject(new Error("later"));']) {
      const result = await body(code);
      expect(result.verdict).to.equal('FAIL');
      expect(first(result)).to.contain('Remove async and await');
    }
  });

  it('hands over objects like those of every program', async () => {
    const result = await body(
      "const text = '' + a + (a as any).hasOwnProperty('0');\n  return text ? a.map((value, i) => value + b[i]) : [];",
    );
    expect(result.verdict).to.equal('PASS');
  });

  it('gives no test a pass when the file ends its process while it loads', async () => {
    const result = await checkText(
      'process.exit(0);\nexport function add(a: number[], b: number[]) { return a; }\n',
    );
    expect(result.tests.map(({ verdict }) => verdict)).to.deep.equal(Array(4).fill('EXITED'));
    expect(result.points).to.equal(0);
  });

  it('gives no pass for right answers that stop: each call is made twice', async () => {
    const result = await checkText(
      'let calls = 0;\nexport function add(a: number[], b: number[]) {\n' +
        '  if (++calls > 1) process.exit(0);\n  return a.map((value, i) => value + b[i]);\n}\n',
    );
    expect(result.tests.map(({ verdict }) => verdict)).to.deep.equal(Array(4).fill('EXITED'));
  });

  it('notices an answer that changes from call to call', async () => {
    const result = await body('return a.map((value, i) => value + b[i] + (Math.random() < 0.5 ? 1e-9 : 0));');
    const told = result.tests.map(({ message }) => message).filter(Boolean);
    expect(told.join()).to.contain('was called twice with the same arguments');
  });

  it('ends a heap that grows without end', async () => {
    const result = await body('const all = [];\n  for (;;) all.push(new Array(1000).fill(Math.random()));');
    expect(result.verdict).to.equal('OOM');
  });

  it('tells a recursion over a long list from one without end', async () => {
    const result = await body(
      'const walk = (i: number): number => (i ? 1 + walk(i - 1) : 0);\n  walk(1e6);\n  return a;',
    );
    expect(first(result)).to.contain('once for each item of a long list');
  });

  it('ends a program that prints without end, and keeps little of it', async () => {
    const result = await body("for (;;) process.stdout.write('x'.repeat(100000));");
    expect(result.verdict).to.equal('OUTPUT_LIMIT');
    expect(result.output.length).to.be.at.most(64 * 1024);
  });

  it('hands over what an honest program prints, without touching the verdict', async () => {
    const result = await body("console.error('debugging', a);\n  return a.map((value, i) => value + b[i]);");
    expect(result.verdict).to.equal('PASS');
    expect(result.output).to.contain('debugging [ 1, 2 ]');
  });

  it('refuses a value that contains itself and one of a hundred million items', async () => {
    const cycle = await body('const x: any[] = [];\n  x.push(x);\n  return x;');
    const large = await body('return new Array(1e8);');
    expect([cycle.verdict, large.verdict]).to.deep.equal(['PROTOCOL', 'PROTOCOL']);
  });

  it('tells what the file exports when the function is missing', async () => {
    const result = await checkText('export function sum(a: number[]) { return a; }\n');
    expect(result.verdict).to.equal('LOAD_ERROR');
    expect(first(result)).to.contain('add(a: number[], b: number[]): number[], but it exports sum');
  });

  it('names a few of many exports, and letters of another alphabet by their numbers', async () => {
    const names = ['\u0430dd', ...Array.from({ length: 20 }, (_, i) => `other${i}`)];
    const result = await checkText(names.map((name) => `export const ${name} = () => 1;\n`).join(''));
    expect(first(result)).to.contain('it exports other0, other1, other10, other11, other12 and 16 more.');
    const alike = await checkText(`export function ${names[0]}(a: number[]) { return a; }\n`);
    expect(first(alike)).to.contain('it exports \\u{430}dd.');
  });

  it('refuses imports and says why', async () => {
    const result = await checkText(
      "import { readFileSync } from 'fs';\nexport const add = () => readFileSync('/etc/passwd');\n",
    );
    expect(first(result)).to.contain('imports "fs"').and.to.contain('Remove the import');
  });

  it('notices an argument that was changed', async () => {
    const result = await body('for (let i = 0; i < a.length; i++) a[i] += b[i];\n  return a;');
    const failed = result.tests.filter(({ verdict }) => verdict === 'FAIL');
    expect(failed.map(({ title }) => title)).to.deep.equal(['leaves its arguments as they were']);
    expect(failed[0].message).to.equal(
      'add([1], [2]) changed what it was given: [1] became [3]. Make a new array, for instance with a.map(...).',
    );
  });

  it('takes objects with behaviour for what they are', async () => {
    const result = await body('return { valueOf: () => 3, length: 2, 0: 11, 1: 22 } as any;');
    expect(first(result)).to.contain('is no array.');
  });

  it('calls a faulty test our own fault, never the learner’s', async () => {
    course.write(
      'test/exercises/01-sums/add.test.ts',
      "describe('add', () => { it('is broken', () => { null.x; }); });",
    );
    const result = await checkExercise('01-sums/add');
    expect(result.verdict).to.equal('INFRA');
  });

  it('calls an exercise without tests our own fault', async () => {
    course.write('test/exercises/01-sums/add.test.ts', '');
    expect((await checkExercise('01-sums/add')).verdict).to.equal('INFRA');
  });

  it('draws the same inputs for the same seed and other ones for another', async () => {
    course.write(EXERCISE, 'export function add(a: number[], b: number[]) { return a; }\n');
    const message = async (seed: string): Promise<string> =>
      (await checkExercise('01-sums/add', { seed })).tests[1].message;
    expect(await message('one')).to.equal(await message('one'));
    expect(await message('one')).to.not.equal(await message('two'));
  });

  it('suggests the exercise that was meant', async () => {
    const error = await checkExercise('01-sums/ad').catch((caught: Error) => caught);
    expect(String(error)).to.contain('such as 01-sums/add, got "01-sums/ad"');
  });
});
