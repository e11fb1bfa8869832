// The grader's fingerprint moves with everything that decides a result, and with nothing else.
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fingerprintGrader } from '../../lib/classroom/batch/fingerprints';

const ROOT = join(__dirname, '..', '..');

describe('the fingerprint of the grader', () => {
  let folder: string;
  let dist: string;
  let before: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-fingerprint-'));
    dist = join(folder, 'lib', 'dist');
    cpSync(join(ROOT, 'lib', 'dist'), dist, { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    before = fingerprintGrader(dist);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the same for the same program in another place', () => {
    expect(before).to.equal(fingerprintGrader(join(ROOT, 'lib', 'dist')));
  });

  for (const file of [
    'grading/judge/compare.js',
    'grading/channel/decode.js',
    'grading/compiler/compile.js',
    'core/printable.js',
    'core/random.js',
    'classroom/batch/attempt-result.js',
    'classroom/course-file/index.js',
  ]) {
    it(`is another one when ${file} has changed`, () => {
      appendFileSync(join(dist, file), '\n// changed\n');
      expect(fingerprintGrader(dist)).to.not.equal(before);
    });
  }

  for (const file of [
    'classroom/writers/junit.js',
    'classroom/report/page.js',
    'plots/index.js',
    'authoring/index.js',
  ]) {
    it(`stays when ${file} has changed, which only shows results`, () => {
      appendFileSync(join(dist, file), '\n// changed\n');
      expect(fingerprintGrader(dist)).to.equal(before);
    });
  }

  for (const name of ['mocha', 'chai', 'esbuild', 'typescript']) {
    it(`is another one with another version of ${name}`, () => {
      const nearer = join(folder, 'lib', 'node_modules', name);
      cpSync(join(ROOT, 'node_modules', name, 'package.json'), join(nearer, 'package.json'));
      writeFileSync(join(nearer, 'package.json'), '{ "version": "0.0.0" }');
      expect(fingerprintGrader(dist)).to.not.equal(before);
    });
  }
});
