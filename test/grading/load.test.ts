import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadExercise, nextExercise, readProgress } from 'course/grading';
import { scratchCourse } from './scratch';

describe('loading the functions of an exercise into a notebook', () => {
  const course = scratchCourse();
  const FILE = 'exercises/01-sums/add.ts';

  it('gives the course’s until the learner’s own passes', async () => {
    const { functions, whose } = await loadExercise('01-sums/add');
    expect(whose).to.equal('course');
    expect(functions.add([1], [2])).to.deep.equal([3]);
  });

  it('checks a changed file by itself and then gives the learner’s', async () => {
    course.write(
      FILE,
      'export function add(a: number[], b: number[]) { const mine = a.map((v, i) => v + b[i]); return mine; }\n',
    );
    const { functions, whose } = await loadExercise('01-sums/add');
    expect(whose).to.equal('yours');
    expect(String(functions.add)).to.contain('mine');
    expect(readProgress()['01-sums/add'].passed).to.equal(true);
  });

  it('goes back to the course’s when the file is broken again', async () => {
    course.write(
      FILE,
      'export function add(a: number[], b: number[]) { return a.map((v, i) => v + b[i]); }\n',
    );
    await loadExercise('01-sums/add');
    course.write(FILE, 'export function add(a: number[], b: number[]) { return a; }\n');
    expect((await loadExercise('01-sums/add')).whose).to.equal('course');
  });
});

describe('the next exercise', () => {
  const course = scratchCourse();
  const done = { verdict: 'PASS', submission: '', attempts: 1, passed: true, hints: 0 } as const;

  it('is the first open one after the one just done, and then the first left out', () => {
    const [entry] = JSON.parse(readFileSync(course.path('exercises', 'exercises.json'), 'utf8')).exercises;
    const entries = ['01-a/x', '02-b/x', '03-c/x'].map((id) => ({ ...entry, id }));
    course.write('exercises/exercises.json', JSON.stringify({ exercises: entries }));
    expect(nextExercise({ '02-b/x': done }, '02-b/x')?.id).to.equal('03-c/x');
    expect(nextExercise({ '02-b/x': done, '03-c/x': done }, '03-c/x')?.id).to.equal('01-a/x');
    expect(nextExercise({ '01-a/x': done, '02-b/x': done, '03-c/x': done })).to.equal(undefined);
  });
});
