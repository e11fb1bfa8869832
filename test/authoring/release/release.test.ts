// What a release holds of a small course, and what it refuses.
import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { releaseCourse } from 'course/authoring';
import { stubOf } from 'course/grading';
import { ANSWER, releasableCourse } from './course';

describe('a release', () => {
  const course = releasableCourse();

  it('holds lessons, data, stubs and public tests, and counts them', () => {
    expect(course.release()).to.include({ folder: course.target(), numExercises: 1, numLessons: 1 });
    for (const path of ['notebooks/01-sums.ipynb', 'data/sums.csv', 'test/exercises/01-sums/add.test.ts'])
      expect(course.released(path), path).to.be.a('string');
    expect(course.released('exercises/01-sums/add.ts')).to.equal(stubOf('01-sums/add'));
  });

  it('holds neither solutions nor known-wrong answers', () => {
    course.release();
    expect(course.released('solutions')).to.equal(undefined);
    expect(course.released('test/exercises/01-sums/wrong/add.total.ts')).to.equal(undefined);
  });

  it('makes its stubs anew, whatever lies in exercises/', () => {
    course.write('exercises/01-sums/add.ts', `export function add(a, b) { ${ANSWER} }\n`);
    course.release();
    expect(course.released('exercises/01-sums/add.ts')).to.equal(stubOf('01-sums/add'));
  });

  it('is the same twice, to the last byte', () => {
    course.release();
    const again = `${course.target()}-again`;
    releaseCourse(again);
    expect(spawnSync('diff', ['-r', course.target(), again], { encoding: 'utf8' }).stdout).to.equal('');
  });

  const broken: [what: string, from: string, to: string, sentence: RegExp][] = [
    [
      'a region inside another one',
      ANSWER,
      '// #region solution',
      /line 5, a region starts inside another one/,
    ],
    ['a region without an end', '  // #endregion', '', /a region is never closed/],
    [
      'a task outside of a region',
      '// #region solution',
      '',
      /line 4, a "\/\/\?" line stands outside of a region/,
    ],
    ['an end without a region', ANSWER, '// #endregion', /a region ends that never began/],
    ['a region without a task', '//? ', '// ', /states the task/],
  ];
  for (const [what, from, to, sentence] of broken) {
    it(`is refused for ${what}, and nothing is written`, () => {
      course.edit('solutions/01-sums/add.ts', from, to);
      expect(course.release).to.throw(sentence);
      expect(course.written()).to.deep.equal([]);
    });
  }

  it('is refused for a file that belongs to no exercise', () => {
    course.write('solutions/01-sums/old.ts', '');
    expect(course.release).to.throw(
      /Nothing was released\.\nsolutions\/01-sums\/old\.ts belongs to no exercise/,
    );
    expect(course.written()).to.deep.equal([]);
  });
});
