// The grader's fingerprint moves with everything that decides a result, and with nothing else.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fingerprintGrader } from '../../lib/classroom/batch/fingerprints';

const ROOT = join(__dirname, '..', '..');

describe('the fingerprint of the grader', () => {
  let folder: string;
  let dist: string;
  let asBuilt: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-fingerprint-'));
    dist = join(folder, 'lib', 'dist');
    cpSync(join(ROOT, 'lib', 'dist'), dist, { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    asBuilt = fingerprintGrader(dist);
  });

  after(() => rmSync(folder, { recursive: true }));

  /** The fingerprint while a file of the program has another line. */
  const withChange = (file: string): string => {
    const text = readFileSync(join(dist, file));
    appendFileSync(join(dist, file), '\n// changed\n');
    try {
      return fingerprintGrader(dist);
    } finally {
      writeFileSync(join(dist, file), text);
    }
  };

  it('is the same for the same program in another place', () => {
    expect(asBuilt).to.equal(fingerprintGrader(join(ROOT, 'lib', 'dist')));
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
      expect(withChange(file)).to.not.equal(asBuilt);
    });
  }

  for (const file of [
    'classroom/writers/junit.js',
    'classroom/report/page.js',
    'plots/index.js',
    'authoring/index.js',
  ]) {
    it(`stays when ${file} has changed, which only shows results`, () => {
      expect(withChange(file)).to.equal(asBuilt);
    });
  }

  for (const name of ['mocha', 'chai', 'esbuild', 'typescript']) {
    it(`is another one with another version of ${name}`, () => {
      const nearer = join(folder, 'lib', 'node_modules', name);
      cpSync(join(ROOT, 'node_modules', name, 'package.json'), join(nearer, 'package.json'));
      writeFileSync(join(nearer, 'package.json'), '{ "version": "0.0.0" }');
      expect(fingerprintGrader(dist)).to.not.equal(asBuilt);
      rmSync(nearer, { recursive: true });
    });
  }

  it('is the first one again when nothing is changed any more', () => {
    expect(fingerprintGrader(dist)).to.equal(asBuilt);
  });
});
