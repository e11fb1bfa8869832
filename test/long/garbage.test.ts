// A law over all exercises: whatever nonsense a function returns, it never passes, is never our fault, and gets a sentence.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkExercise, exercisePaths, exercises, openJudges } from 'course/grading';

/** What a function does instead, by name: the body of each. */
const NONSENSE: Readonly<Record<string, string>> = {
  nothing: '',
  null: 'return null;',
  NaN: 'return NaN;',
  'an infinity': 'return -Infinity;',
  'a bigint': 'return 7n;',
  'an empty object': 'return {};',
  'an object with odd keys': 'return JSON.parse(\'{"__proto__": 1, "constructor": 2, "length": 3, "": 4}\');',
  'an empty array': 'return [];',
  'an array of nothing': 'return [undefined, null, undefined];',
  'an array with holes': 'return new Array(3);',
  'an array nested 60 deep': 'let deep = []; for (let i = 0; i < 60; i++) deep = [deep]; return deep;',
  'an array nested 100,000 deep': 'let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; return deep;',
  'an array of a million': 'return new Array(1e6).fill(0);',
  'a matrix of one zero': 'return [[0]];',
  'a matrix of one long row': 'return [new Array(300_000).fill(1)];',
  'as many numbers as can cross': 'return new Array(300_000).fill(0.5);',
  'what calls itself an array of billions': 'return { length: 4_294_967_295 };',
  'a function': 'return () => 1;',
  'a symbol': "return Symbol('odd');",
  'a typed array of the wrong length': 'return new Float32Array(17).fill(0.5);',
  'a typed array of bytes': 'return new Uint8Array(3);',
  'an array of typed arrays': 'return [new Float64Array(2), new Float64Array(3)];',
  'a text': "return 'Ω\\u0000\\ud800 <b>';",
  'a long text': "return 'x'.repeat(100_000);",
  'a Map': 'return new Map([[1, 2]]);',
  'a date that is none': 'return new Date(NaN);',
  true: 'return true;',
  'its own arguments': 'return arguments;',
  'a thrown nothing': 'throw undefined;',
  'a thrown number': 'throw 3;',
  'a thrown object without a prototype': 'throw Object.create(null);',
  'a thrown error whose message throws':
    "throw { get message() { throw new Error('inner'); }, toString: null };",
  'a promise that fails': "return Promise.reject(new RangeError('odd'));",
};

const SENTENCE = /^.{10,}[.?!)}]$/s;

describe('an answer that is nonsense', function () {
  this.timeout(120_000);
  const judges = openJudges(2);
  const folder = mkdtempSync(join(tmpdir(), 'nonsense-'));
  after(() => {
    judges.close();
    rmSync(folder, { recursive: true });
  });

  for (const { id, signatures } of exercises()) {
    it(`neither passes ${id} nor breaks its tests`, async () => {
      const solution = readFileSync(exercisePaths(id).solution, 'utf8');
      const problems: string[] = [];
      await Promise.all(
        Object.entries(signatures).flatMap(([name, signature], i) =>
          Object.entries(NONSENSE).map(async ([what, body], j) => {
            const file = join(folder, `${i}-${j}.ts`);
            writeFileSync(file, replaced(solution, name, signature, body));
            problems.push(
              ...(await problemsOf(id, file)).map((problem) => `${name} gives ${what}: ${problem}`),
            );
          }),
        ),
      );
      expect(problems).to.eql([]);
    });
  }

  async function problemsOf(id: string, file: string): Promise<string[]> {
    const { verdict, tests } = await checkExercise(id, { file, judges, advice: false });
    const problems = verdict === 'PASS' ? ['it passes'] : [];
    for (const test of tests) {
      if (test.verdict === 'INFRA') problems.push(`${test.title} is INFRA: ${test.detail.slice(0, 300)}`);
      if (test.verdict === 'PASS' || SENTENCE.test(test.message)) continue;
      problems.push(`${test.title} (${test.verdict}) gets no sentence: ${JSON.stringify(test.message)}`);
    }
    return problems;
  }
});

/** The solution with one of its functions done otherwise; the others stay right. */
function replaced(solution: string, name: string, signature: string, body: string): string {
  const own = new RegExp(`export (async )?function ${name}\\b`);
  expect(solution, `the function ${name}`).to.match(own);
  return `${solution.replace(own, `$1function ${name}Before`)}\nexport function ${signature} { ${body} }\n`;
}
