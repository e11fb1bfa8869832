// Where a release may go.
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { releaseCourse } from 'course/authoring';
import { releasableCourse } from './course';

describe('the target of a release', () => {
  const course = releasableCourse();

  it('may be an empty folder, and is one that others can enter', () => {
    mkdirSync(course.target(), { mode: 0o700 });
    course.release();
    expect(course.written()).to.deep.equal(['learners']);
    expect(statSync(course.target()).mode & 0o777).to.equal(0o755);
  });

  it('is made with the folders above it', () => {
    releaseCourse(join(course.target(), 'autumn', 'sums'));
    expect(existsSync(join(course.target(), 'autumn', 'sums', 'README.md'))).to.equal(true);
  });

  it('is not a folder with something in it, which stays as it is', () => {
    mkdirSync(course.target());
    writeFileSync(join(course.target(), 'work.txt'), 'mine');
    expect(course.release).to.throw(/there and not empty\. Name another one, or move it away/);
    expect(readdirSync(course.target())).to.deep.equal(['work.txt']);
  });

  it('is not a file', () => {
    writeFileSync(course.target(), 'mine');
    expect(course.release).to.throw(/there and not empty/);
  });

  it('does not lie below a file', () => {
    writeFileSync(course.target(), 'mine');
    expect(() => releaseCourse(join(course.target(), 'sums'))).to.throw(
      /Expected to make a folder in .*learners, but that fails \(E\w+\)\. Name another place/,
    );
  });

  it('is neither the course nor a folder in it', () => {
    for (const inside of [[], ['learners'], ['data', '..', 'x', 'y']])
      expect(() => releaseCourse(course.path(...inside))).to.throw(/Expected a folder outside the course/);
  });

  it('does not lead back into the course by a link', () => {
    symlinkSync(course.path(), course.target());
    expect(() => releaseCourse(join(course.target(), 'learners'))).to.throw(/outside the course/);
  });
});
