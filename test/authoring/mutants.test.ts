// Mutants: which changes there are, where they are made, and that each is a program of its own.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { exercisePaths, exercises } from 'course/grading';
import { transformSync } from 'esbuild';
import { mutantsOf } from '../../lib/authoring/mutate/mutants';

/** A solution with these lines in its region, which starts at line 3. */
const solution = (lines: string, before = ''): string =>
  `export function f(a: number[], i = 1): unknown {\n${before}\n// #region solution\n${lines}\n// #endregion\n}\n`;

/** What the lines become. */
const linesAfter = (lines: string, before?: string): string[] =>
  mutantsOf('01-a/f', solution(lines, before)).map((mutant) => mutant.after);

describe('mutants', () => {
  for (const [code, expected] of [
    ['return a + i;', ['return a - i;']],
    ['return a / i;', ['return a * i;', 'return i / a;']],
    ['return a ** i;', ['return a * i;', 'return i ** a;']],
    ['return -i;', ['return i;']],
    ['a += i;', ['a -= i;', 'a = i;', ';']],
    ['return a < i;', ['return a <= i;', 'return a >= i;']],
    ['return a === i;', ['return a !== i;']],
    ['return a && !i;', ['return a || !i;', 'return a && i;']],
    ['return 0.5;', ['return 1.5;', 'return (-0.5);', 'return 0;']],
    ['return 1;', ['return 2;', 'return 0;']],
    ["return 'x';", ["return '';"]],
    ['return a.length;', ['return (a.length + 1);', 'return (a.length - 1);']],
    ['return [...a];', ['return a;']],
    ['return [a, i];', ['return [i];', 'return [a];', 'return [i, a];']],
    ['return a[i][j];', ['return a[j][i];']],
    ['return Math.max(a, i);', ['return Math.min(a, i);', 'return Math.max(i);', 'return Math.max(a);']],
    ['if (a) return i;', ['if (true) return i;', 'if (false) return i;', 'if (!a) return i;', ';']],
    ['return a.sort();', ['return a;']],
    [
      'return Math.floor(i);',
      ['return Math.ceil(i);', 'return Math.round(i);', 'return (i);', 'return Math.floor();'],
    ],
  ] as const) {
    it(`of "${code}"`, () => {
      expect(linesAfter(code)).to.have.members(expected);
    });
  }

  it('change nothing outside the region', () => {
    expect(linesAfter('return i;', 'const kept = 1 + 2;')).to.deep.equal([]);
  });

  it('leave types alone', () => {
    expect(linesAfter("const x: 1 | 'one' = i;")).to.deep.equal([]);
  });

  it('leave comments alone', () => {
    const text = '// 1 + 1\nreturn i; // 2 < 3';
    expect(linesAfter(text)).to.deep.equal([]);
  });

  it('say the line where the change begins, and every line that it touches', () => {
    const [mutant] = mutantsOf('01-a/f', solution('return a.filter(\n  (x) => x,\n);'));
    expect(mutant).to.include({ line: 4, before: 'return a.filter(\n(x) => x,\n);', after: 'return a;' });
  });

  it('of every solution compile, and are all different', () => {
    for (const { id } of exercises()) {
      const source = readFileSync(exercisePaths(id).solution, 'utf8');
      const texts = mutantsOf(id, source).map((mutant) => mutant.source);
      expect(texts, id).not.to.be.empty;
      expect(new Set([source, ...texts]).size, id).to.equal(texts.length + 1);
      for (const text of texts) transformSync(text, { loader: 'ts' }); // throws what does not compile
    }
  });
});
