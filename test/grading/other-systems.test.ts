// A check where the system is another one: no process groups, no /proc, nowhere to write.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { scratchCourse } from './scratch';

const ROOT = resolve(__dirname, '..', '..');
const EXERCISE = 'exercises/01-sums/add.ts';
const RIGHT = 'export function add(a: number[], b: number[]) { return a.map((x, i) => x + b[i]); }\n';
const LOOPS = 'export function add(a: number[], b: number[]): number[] { while (true) {} }\n';

describe('a check on another system', function () {
  this.timeout(120_000); // against a hang only
  const course = scratchCourse();

  /** Runs the built command line, behind `before` on its own command line. */
  function check(text: string, env: NodeJS.ProcessEnv = {}, before: string[] = []) {
    course.write(EXERCISE, text);
    const words = [...before, process.execPath, join(ROOT, 'lib/dist/cli/main.js'), 'check', '01-sums/add'];
    return spawnSync(words[0], words.slice(1), { encoding: 'utf8', env: { ...process.env, ...env } });
  }

  for (const platform of ['win32', 'darwin']) {
    const forged = {
      FORGED_PLATFORM: platform,
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'fixtures', 'forged-platform.cjs'))}`,
      ESBUILD_BINARY_PATH: require.resolve(`@esbuild/linux-${process.arch}/bin/esbuild`),
    };

    it(`says "correct" where Node calls it ${platform}`, () => {
      const { status, stdout, stderr } = check(RIGHT, forged);
      expect(status, stdout + stderr).to.equal(0);
    });

    it(`ends a loop without end where Node calls it ${platform}`, () => {
      const { status, stdout } = check(LOOPS, forged);
      expect(status).to.equal(1);
      expect(stdout).to.match(/took longer|did not end|never/i);
    });
  }

  describe('without /proc', () => {
    const hidden = ['bwrap', '--dev-bind', '/', '/', '--tmpfs', '/proc'];
    before(function () {
      if (existsSync('/usr/bin/bwrap')) return;
      console.log('      skipped: bubblewrap, which hides /proc, is not installed');
      this.skip();
    });

    it('says "correct"', () => {
      const { status, stdout, stderr } = check(RIGHT, {}, hidden);
      expect(status, stdout + stderr).to.equal(0);
    });

    it('ends a loop without end', () => {
      expect(check(LOOPS, {}, hidden).stdout).to.match(/took longer|did not end|never/i);
    });
  });

  it('whose .course cannot be written has its verdict first, and then says that it was not kept', () => {
    writeFileSync(course.path('.course'), '');
    const { status, stdout } = check(RIGHT);
    expect(status).to.equal(0);
    expect(stdout).to.match(
      /Correct: 01-sums\/add[\s\S]*Expected to keep your progress in \.course\/progress\.json, but /,
    );
  });

  it('on a read-only file system says where progress is kept', function () {
    if (!existsSync('/usr/bin/bwrap')) return this.skip();
    mkdirSync(course.path('.course'));
    const folder = course.path('.course');
    const box = ['bwrap', '--dev-bind', '/', '/', '--ro-bind', folder, folder];
    const { status, stdout } = check(RIGHT, {}, box);
    expect(status).to.equal(0);
    expect(stdout).to.match(/Correct[\s\S]*read-only file system\. A clone in a folder of yours keeps it\./);
  });

  it('of a file with Windows’ line ends has the same verdict', () => {
    expect(check(RIGHT.replaceAll('{', '{\n').replaceAll('\n', '\r\n')).status).to.equal(0);
  });
});
