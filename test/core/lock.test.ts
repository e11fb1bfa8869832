// A lock is one process's, is whole whenever somebody looks, and outlives nobody.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { tryLock } from 'course/core';

const noLinks = (): never => {
  throw Object.assign(new Error('no hard links here'), { code: 'EPERM' });
};

describe('a lock', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [where, link] of [
    ['with hard links', undefined],
    ['without hard links', noLinks],
  ] as const) {
    describe(where, () => {
      it('is taken, refused to a second, and free again, with nothing left', () => {
        const first = tryLock(path, link);
        expect(tryLock(path, link)).to.deep.equal({ holder: process.pid });
        if ('release' in first) first.release();
        expect(tryLock(path, link)).to.have.property('release');
        expect(readdirSync(folder)).to.deep.equal(['lock']);
      });

      it('of a process that was killed is taken over', async () => {
        const holder = spawn('sleep', ['60']);
        const stat = readFileSync(`/proc/${holder.pid}/stat`, 'utf8').split(') ').at(-1) as string;
        writeFileSync(path, JSON.stringify({ pid: holder.pid, started: stat.split(' ')[19] }));
        expect(tryLock(path, link)).to.deep.equal({ holder: holder.pid });
        holder.kill('SIGKILL');
        await once(holder, 'close');
        expect(tryLock(path, link)).to.have.property('release');
      });

      it('of an earlier process with the number of one that runs is taken over', () => {
        writeFileSync(path, JSON.stringify({ pid: process.pid, started: 'long ago' }));
        expect(tryLock(path, link)).to.have.property('release');
      });

      for (const text of ['', '{"pid": 1', '1', 'null']) {
        it(`that holds ${JSON.stringify(text)} after a power cut is taken over`, () => {
          writeFileSync(path, text);
          expect(tryLock(path, link)).to.have.property('release');
        });
      }
    });
  }

  it('is found whole by whoever looks while others take it and give it back', () => {
    const looker = `for i in $(seq 4); do node --require tsx/cjs ${join(__dirname, 'fixtures', 'lock.ts')} ${path} 200 & done; wait`;
    const said = execFileSync('bash', ['-c', looker], { cwd: join(__dirname, '..', '..'), encoding: 'utf8' });
    expect(said.trim().split('\n')).to.deep.equal(['held alone', 'held alone', 'held alone', 'held alone']);
    expect(readdirSync(folder)).to.deep.equal([]);
  }).timeout(120_000);
});
