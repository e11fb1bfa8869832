import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';

describe('projectPath', () => {
  afterEach(() => {
    delete process.env.COURSE_ROOT;
  });

  it('finds the folder of the course from wherever one works', () => {
    expect(projectPath()).to.equal(resolve(__dirname, '..', '..'));
    expect(existsSync(projectPath('exercises', 'exercises.json'))).to.equal(true);
  });

  it('takes COURSE_ROOT when it is set, and the course again when it is not', () => {
    process.env.COURSE_ROOT = '/elsewhere';
    expect(projectPath('data', 'a.csv')).to.equal(resolve('/elsewhere/data/a.csv'));
    delete process.env.COURSE_ROOT;
    expect(projectPath()).to.equal(resolve(__dirname, '..', '..'));
  });

  it('says what to do where there is no course around the package', () => {
    const lonely = mkdtempSync(join(tmpdir(), 'course-core-'));
    cpSync(projectPath('lib', 'dist', 'core'), join(lonely, 'core'), { recursive: true });
    const copy = require(join(lonely, 'core')) as { projectPath: typeof projectPath };
    expect(() => copy.projectPath()).to.throw(
      /found none\. Run this from a clone of the course, or set COURSE_ROOT/,
    );
    rmSync(lonely, { recursive: true });
  });
});
