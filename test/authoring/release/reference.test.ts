// A released course stands on its own: lessons and `reset` work without solutions, from the packed file alone.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { hasSolution, hasSolutions, loadExercise, resetExercise, stubOf } from 'course/grading';
import { ANSWER, releasableCourse } from './course';

const ID = '01-sums/add';
const FILE = ['exercises', '01-sums', 'add.ts'] as const;

describe('a released course', () => {
  const course = releasableCourse();
  let stub = '';
  beforeEach(() => {
    stub = stubOf(ID);
    course.release();
    process.env.COURSE_ROOT = course.target(); // until the next test, which begins with a course of its own
  });
  const inside = (...parts: string[]): string => join(course.target(), ...parts);
  const packed = (): string => inside('lib', 'reference.json.gz');
  const write = (text: string): void => writeFileSync(inside(...FILE), text);

  it('has no solutions and knows it', () => {
    expect([hasSolutions(), hasSolution(ID)]).to.deep.equal([false, false]);
  });

  it('gives the course’s function until the learner’s own passes', async () => {
    const first = await loadExercise(ID);
    expect([first.whose, first.functions.add([1, 2], [3, 4])]).to.deep.equal(['course', [4, 6]]);
    write(`export function add(a: number[], b: number[]): number[] { const mine = 1; ${ANSWER} }\n`);
    const second = await loadExercise(ID);
    expect(second.whose).to.equal('yours');
    expect(String(second.functions.add)).to.contain('mine');
  });

  it('gives the course’s function again when the learner’s is broken', async () => {
    write('export function add(a: number[], b: number[]): number[] { return a; }\n');
    expect((await loadExercise(ID)).whose).to.equal('course');
  });

  it('puts an exercise back to its start, and keeps what was there', () => {
    write('export const mine = 1;\n');
    const { kept } = resetExercise(ID);
    expect(readFileSync(inside(...FILE), 'utf8')).to.equal(stub);
    expect(readFileSync(inside(...(kept ?? '').split('/')), 'utf8')).to.equal('export const mine = 1;\n');
  });

  it('keeps nothing of an exercise that is at its start', () => {
    expect(resetExercise(ID)).to.deep.equal({ exercise: ID, kept: undefined });
  });

  it('packs neither source lines nor comments of a solution', () => {
    const { code } = JSON.parse(gunzipSync(readFileSync(packed())).toString())[ID];
    expect(code).to.contain('add').and.not.to.contain(ANSWER);
    expect(code).to.not.match(/\/\/|\/\*|number\[\]|TODO/);
  });

  const damaged: [what: string, damage: () => void][] = [
    ['gone', () => rmSync(packed())],
    ['cut off', () => writeFileSync(packed(), readFileSync(packed()).subarray(0, 100))],
    ['of another kind', () => writeFileSync(packed(), 'a pointer to somewhere else\n')],
    ['without this exercise', () => writeFileSync(packed(), gzipSync('{}'))],
    ['no object', () => writeFileSync(packed(), gzipSync('null'))],
  ];
  for (const [what, damage] of damaged) {
    it(`says what to do when the packed file is ${what}, and leaves the learner’s file alone`, async () => {
      write('export const mine = 1;\n');
      damage();
      const sentence =
        /Expected the course's own functions for 01-sums\/add in .*reference\.json\.gz.*Get the file back/;
      expect(() => resetExercise(ID)).to.throw(sentence);
      expect(readFileSync(inside(...FILE), 'utf8')).to.equal('export const mine = 1;\n');
      expect(await loadExercise(ID).catch(String)).to.match(sentence);
    });
  }
});
