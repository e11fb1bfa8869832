// Places that cost little to try: what a clone is like that git made for Windows, and a path that nothing bears.
import { execFileSync, spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'chai';
import { environmentWith, finishSteps, removeScratch, scratchClone, scratchFolder, setUp } from './scratch';

const ROOT = resolve(__dirname, '..', '..');

describe('a clone with core.autocrlf=true', function () {
  this.timeout(240_000); // against a hang only
  let clone: string;
  before(function () {
    const inGit = spawnSync('git', ['-C', ROOT, 'rev-parse', 'HEAD']).status === 0;
    if (!inGit) this.skip(); // a zip download
    clone = join(scratchFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '-c', 'core.autocrlf=true', ROOT, clone], { stdio: 'pipe' });
    finishSteps(clone, ['packages', 'build']);
  });
  after(removeScratch);
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: clone, env: environmentWith({}), encoding: 'utf8' });

  it('has no line that ends in CR and LF but where the repository says so', () => {
    const listed = run('git', 'ls-files', '--eol').stdout.split('\n');
    expect(listed.filter((line) => line.includes('w/crlf') && !line.startsWith('i/crlf'))).to.deep.equal([]);
  });

  it('passes the formatter and linter', () => {
    const { status, stdout } = run(
      process.execPath,
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
    );
    expect(status, stdout.slice(-2000)).to.equal(0);
  });

  it('has its notebooks in normal form', () => {
    const { status, stdout, stderr } = run(process.execPath, 'scripts/format.mjs', '--check');
    expect(status, stdout + stderr).to.equal(0);
  });

  it('packs the autograder', () => {
    const { status, stderr } = run('scripts/gradescope/pack.sh', join(dirname(clone), 'autograder.zip'));
    expect(status, stderr).to.equal(0);
  });
});

describe('a path with a colon', () => {
  after(removeScratch);

  it('is refused with a sentence before any download', async () => {
    const first = scratchClone();
    const clone = join(dirname(first), 'lesson 1: forward');
    renameSync(first, clone);
    const { status, output } = await setUp(clone);
    expect(status).to.equal(1);
    expect(output).to.match(/has a colon in it.*\nTo mend it: rename that folder/);
    expect(output).not.to.include('Node packages ...');
  });
});
