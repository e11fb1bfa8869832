import { spawnSync } from 'node:child_process';
import { inspect } from 'node:util';
import { expect } from 'chai';
import { CourseError, DataError, ShapeError } from 'course/core';

describe('errors for people', () => {
  for (const Kind of [CourseError, DataError, ShapeError]) {
    it(`of the kind ${Kind.name} show as name and sentence, without a stack`, () => {
      expect(inspect(new Kind('Expected a, got b. Do c.'))).to.equal(
        `${Kind.name}: Expected a, got b. Do c.`,
      );
    });
  }

  it('are printed so by console.error', () => {
    const program = `const { DataError } = require('course/core'); console.error(new DataError('Do this.'));`;
    const { stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', cwd: __dirname });
    expect(stderr).to.equal('DataError: Do this.\n');
  });

  it('are all CourseErrors, and Errors', () => {
    expect(new ShapeError('')).to.be.instanceOf(CourseError).and.to.be.instanceOf(Error);
    expect(new DataError('')).to.be.instanceOf(CourseError);
  });

  it('keep the stack for those who look for it', () => {
    expect(new CourseError('').stack).to.contain('errors.test.ts');
  });
});
