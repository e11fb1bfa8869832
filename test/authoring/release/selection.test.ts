// Which files go along: those on the list, as git has them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isReleased, releasedFiles } from '../../../lib/authoring/tree/selection';
import { releasableCourse } from './course';

describe('the selection of a release', () => {
  const course = releasableCourse();
  const files = (): string[] => releasedFiles(course.path());
  const git = (folder: string, ...args: string[]): void => {
    const author = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org'];
    execFileSync('git', [...author, ...args], { cwd: folder, stdio: 'ignore' });
  };
  const commitAll = (folder = course.path()): void => {
    git(folder, 'init');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-m', 'Begin');
  };

  const kept = [
    'notebooks/01-sums.ipynb',
    'data/models/card.json',
    'lib/core/index.ts',
    'scripts/setup/main.mjs',
  ];
  const left = [
    'solutions/01-sums/add.ts',
    'exercises/01-sums/add.ts', // made anew
    'test/exercises/01-sums/wrong/add.total.ts',
    'test/grading/check.test.ts',
    'hidden-tests/01-sums/add.test.ts',
    'scripts/release/README.md',
    'INSTRUCTORS.md',
    '.github/workflows/grade.yml',
    'bench/training.ts',
    'results/results.json',
  ];
  for (const path of kept) it(`has ${path}`, () => expect(isReleased(path)).to.equal(true));
  for (const path of left) it(`leaves out ${path}`, () => expect(isReleased(path)).to.equal(false));

  it('leaves out what set-up and runs have made, where there is no git', () => {
    for (const made of ['lib/dist/a.js', 'lib/node_modules/a.js', 'notebooks/.ipynb_checkpoints/a.ipynb'])
      course.write(made, '');
    expect(files()).to.deep.equal([
      'data/sums.csv',
      'exercises/exercises.json',
      'notebooks/01-sums.ipynb',
      'test/exercises/01-sums/add.test.ts',
    ]);
  });

  it('is the same in a clone', () => {
    const before = files();
    commitAll();
    expect(files()).to.deep.equal(before);
  });

  it('refuses a change that is not committed, and a new file that would go along', () => {
    commitAll();
    course.write('solutions/01-sums/add.ts', '');
    course.write('data/more.csv', '');
    expect(files).to.throw(/2 files are not: solutions\/01-sums\/add\.ts, data\/more\.csv\. Commit or undo/);
  });

  it('does not mind work in exercises/, nor a class that was graded here', () => {
    commitAll();
    course.write('exercises/01-sums/add.ts', 'export {};\n');
    course.write('results/results.json', '{}');
    course.write('week-3.yaml', 'exercises: [01-sums]\n');
    expect(files).to.not.throw();
  });

  it('takes a course that is a folder of a larger repository', () => {
    const larger = join(course.target(), '..', 'school');
    cpSync(course.path(), join(larger, 'sums'), { recursive: true });
    commitAll(larger);
    expect(releasedFiles(join(larger, 'sums'))).to.deep.equal(files());
    cpSync(course.path('README.md'), join(larger, 'sums', 'data', 'new.md'));
    expect(() => releasedFiles(join(larger, 'sums'))).to.throw(/1 file is not: data\/new\.md/);
  });

  it('takes all files of a course that a repository around it ignores', () => {
    const before = files();
    const larger = join(course.target(), '..', 'school');
    mkdirSync(larger);
    git(larger, 'init');
    cpSync(course.path(), join(larger, 'sums'), { recursive: true });
    expect(releasedFiles(join(larger, 'sums'))).to.deep.equal(before);
  });

  it('refuses a link', () => {
    symlinkSync('/etc/hostname', course.path('data', 'link.csv'));
    expect(files).to.throw('Expected plain files only, but data/link.csv is none');
  });
});
