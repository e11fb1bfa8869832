// The course where its place is odd: set up for real, examined, a check made and a lesson run. See test/setup/README.md.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openControlGroup } from '../../lib/grading/isolation/control-group';
import { removeScratch } from '../setup/scratch';
import { withoutLinks } from '../setup/without-links';
import { cloneIn, expectCourseRunsIn, type PlacedClone, readOnlyHome } from './place';

const NOBODY = 65_534;
const ODD = `Übung it's "4" [x] (a) & $HOME %PATH% #;!~ \`id\` 数`;

describe('the course', function () {
  this.timeout(600_000); // against a hang only
  afterEach(removeScratch);

  it('runs in a folder of every odd character, with umask 077, in Turkish, far east', () => {
    const clone = cloneIn({
      folder: join(ODD, ODD),
      env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
      behind: ['sh', '-c', 'umask 077; exec "$0" "$@"'],
    });
    expectCourseRunsIn(clone);
    expectCopyIsMended(clone);
  });

  it('runs at the end of a very long path, for a user without HOME, in the locale C', function () {
    requireRoot(this);
    const env = { HOME: undefined, LANG: 'C', LC_ALL: 'C', TZ: 'America/St_Johns' };
    expectCourseRunsIn(
      cloneIn({ folder: `${'a-folder-of-30-characters-more/'.repeat(7)}end`, user: NOBODY, env }),
    );
  });

  it('runs without hard links, with a HOME that may not be written', function () {
    requireRoot(this);
    const env = { HOME: readOnlyHome(), ...withoutLinks('HARD') };
    execFileSync('chmod', ['-R', 'a+rX', join(env.LD_PRELOAD, '..')]);
    expectCourseRunsIn(cloneIn({ user: NOBODY, env }));
  });

  it('runs in 1 GiB of memory on one core', function () {
    const group = openControlGroup({ memoryMiB: 1024, processes: 4096, scratchMiB: 0 });
    if (!group) {
      console.log('      skipped: this user may not make control groups');
      return this.skip();
    }
    const join = group.files.map((file) => `echo $$ > ${file}`).join(' && ');
    try {
      const behind = ['taskset', '-c', '0', 'sh', '-c', `${join} && exec "$0" "$@"`];
      expectCourseRunsIn(cloneIn({ behind, done: ['packages'] }));
      expect(group.memoryKills()).to.equal(0);
    } finally {
      group.close();
    }
  });
});

/** A copy brings a kernel and a .venv along that lead back to where it came from. */
function expectCopyIsMended(clone: PlacedClone): void {
  const before = readFileSync(join(clone.root, '.setup', 'kernel.json'), 'utf8');
  const copy = { ...clone, root: `${clone.root} (copy)` };
  cpSync(clone.root, copy.root, { recursive: true, verbatimSymlinks: true });
  const node = (script: string, ...args: string[]) => clone.node(join(copy.root, 'scripts', script), ...args);
  const sick = node('course.mjs', 'doctor');
  expect(sick.output).to.include(`names another clone (${clone.root})`).and.to.include('npm run setup');
  const mended = node('setup.mjs');
  expect(mended.output)
    .to.match(/JupyterLab in \.venv: installed/)
    .and.to.match(/Native TensorFlow: .*\(already done\)/);
  expect(node('course.mjs', 'doctor').output).to.include('No fault found');
  expect(readFileSync(join(clone.root, '.setup', 'kernel.json'), 'utf8')).to.equal(before);
}

function requireRoot(test: Mocha.Context): void {
  if (process.getuid?.() === 0) return;
  console.log('      skipped: only root can become another user');
  test.skip();
}
