// A disk that is full at each step of set-up, and in what a learner does: the sentence, a status, nothing counted as done,
// and the same command goes on once there is room.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { pathWith, removeScratch, scratchClone, setUp, stampOf, startScript } from '../setup/scratch';
import { diskAt, fill, overlay, type SmallDisk, whyNoMount } from '../setup/small-disk';

const SENTENCE =
  /The disk is full: a set-up needs about 3 GB\. Make room, then go on where it stopped\.\nTo mend it: npm run setup/;

/** The steps that write much, with less room than they need. */
const LARGE: readonly [step: string, title: string, size: string][] = [
  ['packages', 'Node packages', '30m'],
  ['build', 'The package "course"', '1m'],
  ['venv', 'JupyterLab in .venv', '20m'],
  ['tensorflow', 'Native TensorFlow', '2m'],
];

/** The steps that write one small file, with the folder of that file. */
const SMALL: readonly [step: string, title: string, folder: string][] = [
  ['kernel', 'TypeScript kernel', '.venv/share/jupyter/kernels/tslab'],
  ['settings', 'JupyterLab settings', '.jupyter/config'],
];

describe('a full disk', function () {
  this.timeout(600_000);
  let whole: string;
  const disks: SmallDisk[] = [];

  before(async function () {
    const why = whyNoMount();
    if (why) {
      console.log(`      skipped: ${why}`);
      return this.skip();
    }
    whole = scratchClone(['packages', 'build', 'venv', 'wasm']);
    const { status, output } = await setUp(whole);
    expect(status, output).to.equal(0);
  });
  afterEach(() => {
    for (const disk of disks.splice(0).reverse()) disk.unmount();
  });
  after(removeScratch);

  for (const [step, title, size] of LARGE) {
    it(`in the step "${step}" is told at once, and set-up goes on when there is room`, async () => {
      const disk = overlayOf(size);
      const quick = { PATH: pathWith(['node', 'npm', 'python3', 'sh', 'bash', 'env', 'git']) }; // no compiler: on to WebAssembly
      rmSync(join(disk.path, '.setup', `${step}.json`));
      const first = await setUp(disk.path, step === 'tensorflow' ? {} : quick);
      expect(first.output, first.output)
        .to.match(SENTENCE)
        .and.to.include(`Set-up stopped at the step "${title}"`);
      expect(first.output).to.not.match(/^\s+at /m);
      expect(first.status).to.equal(1);
      expect(stampOf(disk.path, step)).to.equal(undefined);
      disk.grow();
      const second = await setUp(disk.path, quick);
      expect(second.status, second.output).to.equal(0);
      expect(stampOf(disk.path, step)).not.to.equal(undefined);
    });
  }

  for (const [step, title, folder] of SMALL) {
    it(`in the step "${step}" is told at once, and set-up goes on when there is room`, async () => {
      const disk = overlayOf('4g');
      const small = mounted(diskAt(join(disk.path, folder), '4k'));
      fill(small);
      const first = await setUp(disk.path);
      expect(first.output, first.output)
        .to.match(SENTENCE)
        .and.to.include(`Set-up stopped at the step "${title}"`);
      expect(first.status).to.equal(1);
      expect(stampOf(disk.path, step)).to.equal(undefined);
      small.grow();
      const second = await setUp(disk.path);
      expect(second.status, second.output).to.equal(0);
    });
  }

  it('while a program’s log is written ends that program, and says so', async () => {
    const disk = overlayOf('4g');
    mounted(diskAt(join(disk.path, '.setup', 'logs'), '4k'));
    const { status, output } = await setUp(disk.path, {}, ['--again', 'venv']);
    expect(output, output)
      .to.match(SENTENCE)
      .and.to.not.match(/^\s+at /m);
    expect(status).to.equal(1);
    expect(stampOf(disk.path, 'venv')).to.equal(undefined);
  });

  it('to the last byte stops set-up and `npm start` before their first step', async () => {
    const disk = overlayOf('256k');
    fill(disk);
    for (const script of ['scripts/setup.mjs', 'scripts/start.mjs']) {
      const { status, output } = await startScript(disk.path, [script]).ended;
      expect(output)
        .to.match(SENTENCE)
        .and.to.not.match(/^\s+at /m);
      expect(status).to.equal(1);
    }
  });

  it('takes from a check its record, not its verdict', async () => {
    const disk = overlayOf('4g');
    fill(mounted(diskAt(join(disk.path, '.course'), '4k')));
    const { output } = await startScript(disk.path, ['scripts/course.mjs', 'check', '00-start-here/hello'])
      .ended;
    expect(output)
      .to.match(/○ Not started/)
      .and.to.match(/your progress.*the disk is full\. Make room/);
    expect(existsSync(join(disk.path, '.course', 'progress.json'))).to.equal(false);
  });

  it('is a sentence of `predict`, and nothing to `reveal` and `quiz`', async () => {
    const disk = overlayOf('4g');
    fill(mounted(diskAt(join(disk.path, '.course'), '4k')));
    const run = (call: string) =>
      spawnSync(process.execPath, ['-e', `require('course/notebook').${call}`], {
        cwd: join(disk.path, 'notebooks'),
        encoding: 'utf8',
      });
    expect(run("predict('a', 1)").stderr).to.match(
      /CourseError: Expected to keep your guesses.*the disk is full\. Make room/,
    );
    expect(run("reveal('a', 1)").stdout).to.include('You have not guessed yet');
    expect(run("quiz('00-start-here')").stdout).to.match(/^Quiz: /);
  });

  function overlayOf(size: string): SmallDisk {
    return mounted(overlay(whole, size));
  }

  function mounted(disk: SmallDisk): SmallDisk {
    disks.push(disk);
    return disk;
  }
});
