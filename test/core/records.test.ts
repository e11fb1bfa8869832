import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changeRecord, type RecordFile, readRecords, takeNotices } from 'course/core';

const WRITERS = 4;
const EACH = 25;

describe('records of a learner', () => {
  let folder: string;
  let file: RecordFile<{ n: number }>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-records-'));
    const isRecord = (value: unknown): value is { n: number } =>
      typeof (value as { n: number })?.n === 'number';
    file = { path: join(folder, '.course', 'counts.json'), what: 'your counts', isRecord };
    takeNotices();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are none before the first is kept', () => {
    expect(readRecords(file)).to.deep.equal({});
  });

  it('come back as they were kept', () => {
    changeRecord(file, 'a', () => ({ n: 1 }));
    changeRecord(file, '__proto__', () => ({ n: 2 }));
    changeRecord(file, 'a', (before) => ({ n: (before?.n ?? 0) + 10 }));
    expect(Object.entries(readRecords(file))).to.deep.equal([
      ['a', { n: 11 }],
      ['__proto__', { n: 2 }],
    ]);
  });

  for (const [what, text] of [
    ['cut off', '{"a": {"n": 1'],
    ['empty', ''],
    ['a list', '[]'],
    ['of another kind', '{"a": "text"}'],
  ]) {
    it(`that are ${what} are set aside, which is said, and never written over`, () => {
      mkdirSync(join(folder, '.course'));
      writeFileSync(file.path, text);
      changeRecord(file, 'b', () => ({ n: 2 }));
      const aside = readdirSync(join(folder, '.course')).filter((name) => name.includes('unreadable'));
      expect(aside.map((name) => readFileSync(join(folder, '.course', name), 'utf8'))).to.deep.equal([text]);
      expect(readRecords(file)).to.deep.equal({ b: { n: 2 } });
      expect(takeNotices().join()).to.match(
        /^Expected your counts in \.course\/counts\.json, but.*It is kept as counts/,
      );
    });
  }

  it('that are a folder are set aside too', () => {
    mkdirSync(file.path, { recursive: true });
    changeRecord(file, 'b', () => ({ n: 2 }));
    expect(readRecords(file)).to.deep.equal({ b: { n: 2 } });
  });

  it(`lose no change of ${WRITERS} processes that write at once`, () => {
    const program = join(__dirname, 'fixtures', 'count.ts');
    const command = `for i in $(seq ${WRITERS}); do node --require tsx/cjs ${program} ${file.path} ${EACH} & done; wait`;
    execFileSync('bash', ['-c', command], { cwd: join(__dirname, '..', '..'), stdio: 'inherit' });
    expect(readRecords(file)).to.deep.equal({ a: { n: WRITERS * EACH } });
    expect(readdirSync(join(folder, '.course'))).to.deep.equal(['counts.json']);
  }).timeout(120_000);

  it('are changed again after a writer was killed with the lock in its hand', () => {
    changeRecord(file, 'a', () => ({ n: 1 }));
    writeFileSync(`${file.path}.lock`, '1');
    execFileSync('touch', ['-d', '1 minute ago', `${file.path}.lock`]);
    changeRecord(file, 'a', () => ({ n: 2 }));
    expect(readRecords(file)).to.deep.equal({ a: { n: 2 } });
    expect(existsSync(`${file.path}.lock`)).to.equal(false);
  });

  it('on a full disk are as they were, and a sentence says so', function () {
    if (process.getuid?.() !== 0) {
      console.log('      skipped: only root can mount a small disk');
      return this.skip();
    }
    mkdirSync(join(folder, '.course'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'small', join(folder, '.course')], {
        stdio: 'ignore',
      });
    } catch {
      console.log('      skipped: nothing can be mounted here');
      return this.skip();
    }
    try {
      changeRecord(file, 'a', () => ({ n: 1 }));
      execFileSync('bash', ['-c', `cat /dev/zero > ${folder}/.course/filler`], { stdio: 'ignore' });
    } catch {
      // that is what the filler is for
    }
    try {
      expect(() => changeRecord(file, 'a', () => ({ n: 2 }))).to.throw(
        'Expected to keep your counts in .course/counts.json, but the disk is full. Make room, then run it again.',
      );
      expect(readRecords(file)).to.deep.equal({ a: { n: 1 } });
      expect(readdirSync(join(folder, '.course'))).to.deep.equal(['counts.json', 'filler']);
      rmSync(join(folder, '.course', 'filler'));
      changeRecord(file, 'a', () => ({ n: 2 }));
      expect(readRecords(file)).to.deep.equal({ a: { n: 2 } });
    } finally {
      execFileSync('umount', [join(folder, '.course')]);
    }
  });
});
