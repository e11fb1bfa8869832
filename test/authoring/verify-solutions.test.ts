// Faults of solutions that verify finds without running them, each planted in a scratch course.
import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import { verifyCurriculum } from 'course/authoring';
import { scratchCourse } from '../grading/scratch';
import { editor } from './edit';
import { problems, theProblem } from './problems';

const SOLUTION = 'solutions/01-sums/add.ts';
const RIGHT = 'return a.map((value, i) => value + b[i]);';

describe('verifying the text of solutions', () => {
  const course = scratchCourse();
  const edit = editor(course);

  describe('a solution', () => {
    it('exports what the entry promises, however its lines are broken', async () => {
      edit(
        SOLUTION,
        'add(a: number[], b: number[]): number[]',
        'add(\n  a: number[],\n  b: number[],\n): number[]',
      );
      expect(await problems()).to.deep.equal([]);
    });

    it('of another signature is named with both', async () => {
      edit(SOLUTION, 'b: number[]): number[]', 'b: readonly number[]): number[]');
      expect(await theProblem()).to.contain(
        'promises "add(a: number[], b: number[]): number[]", but solutions/01-sums/add.ts has "add(a: number[], b: readonly number[]): number[]"',
      );
    });

    it('exports nothing that the entry does not promise', async () => {
      edit(SOLUTION, '/** Adds', 'export function half(x: number): number {\n  return x / 2;\n}\n/** Adds');
      expect(await theProblem()).to.contain(
        'exports "half(x: number): number", which exercises.json does not promise',
      );
    });

    it('imports types alone', async () => {
      const refused = [
        "import { readFileSync } from 'node:fs';",
        "import '../../lib/secret';",
        "export { half } from './half';",
        "require('./half');",
      ];
      edit(
        SOLUTION,
        '/** Adds',
        `${[...refused, "import type { Vector } from './vector';"].join('\n')}\n/** Adds`,
      );
      const told = (await problems()).filter((problem) => problem.includes(' imports: '));
      expect(told).to.have.length(4);
      for (const [i, line] of refused.entries())
        expect(told[i]).to.contain(`line ${i + 1} of ${SOLUTION} imports: ${line.replace(/\);$/, ')')}`);
    });

    it('may name types of other files', async () => {
      edit(SOLUTION, '/** Adds', "import type { Vector } from './vector';\n/** Adds");
      expect(await problems()).to.deep.equal([]);
    });

    it('has right types, and so has its stub', async () => {
      edit(SOLUTION, '  // #region', '  const sums: string = a.length;\n  // #region');
      const all = (await problems()).join('\n');
      expect(all).to.contain("the types of the stub are not right. Line 3: Type 'number' is not assignable");
      expect(all).to.contain("the types of solutions/01-sums/add.ts are not right. Line 3: Type 'number'");
    });

    it('with a broken mark is one problem among others', async () => {
      edit(SOLUTION, '  // #endregion\n', '');
      edit('exercises/exercises.json', '"points": 4', '"points": 0');
      const all = await verifyCurriculum();
      expect(all.join('\n')).to.contain('line 3, a region is never closed').and.to.contain('points must be');
      expect(all).to.have.length(2);
    });
  });

  describe('a line of a solution', () => {
    const LEAK = `holds a line of solutions/01-sums/add.ts: "${RIGHT}"`;

    it('stands in no stub', async () => {
      edit(SOLUTION, '/** Adds', `export type F = () => void;\n/*\n${RIGHT}\n*/\n/** Adds`);
      expect(await theProblem()).to.equal(
        `exercises/01-sums/add.ts ${LEAK}. Write one of the two otherwise.`,
      );
    });

    it('stands in no test', async () => {
      edit('test/exercises/01-sums/add.test.ts', "describe('add'", `/*\n  ${RIGHT}\n*/\ndescribe('add'`);
      expect(await theProblem()).to.contain(`test/exercises/01-sums/add.test.ts ${LEAK}`);
    });

    it('stands in no lesson', async () => {
      mkdirSync(course.path('notebooks'));
      const cells = [{ cell_type: 'code', source: ['// my try\n', RIGHT] }];
      course.write('notebooks/01-sums.ipynb', JSON.stringify({ cells }));
      expect(await theProblem()).to.contain(`notebooks/01-sums.ipynb ${LEAK}`);
    });
  });
});
