// Set-ups that are killed, stopped, doubled, moved or damaged: nothing half made counts, nothing whole is lost.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { STEPS } from '../../scripts/setup/steps.mjs';
import {
  type Ending,
  type Running,
  removeScratch,
  scratchClone,
  setUp,
  stampOf,
  startScript,
  withoutNetwork,
} from './scratch';

const KERNEL = join('.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');

describe('set-up that was disturbed', function () {
  this.timeout(240_000);
  after(removeScratch);

  describe('killed while npm installs', () => {
    let clone: string;
    let leftOver: number;
    let again: Ending;

    before(async () => {
      clone = scratchClone(['packages', 'build', 'venv', 'wasm']);
      const running = startScript(clone, ['scripts/setup.mjs', '--again', 'packages']);
      leftOver = await childOf(clone, running);
      running.child.kill('SIGKILL');
      await running.ended;
    });

    it('does not count the step as done', () => {
      expect(stampOf(clone, 'packages')).to.equal(undefined);
    });

    it('goes on with that step, and keeps the others', async () => {
      again = await setUp(clone);
      expect(again.status, again.output).to.equal(0);
      expect(again.output).to.match(/Node packages: installed as the lock file says \(\d/);
      expect(again.output).to.match(/JupyterLab in \.venv: .*\(already done\)/);
    });

    it('ends the npm that was left running before it starts its own', () => {
      expect(() => process.kill(leftOver, 0)).to.throw('ESRCH');
    });

    it('leaves packages that load', () => {
      expect(existsSync(join(clone, 'node_modules', 'course', 'package.json'))).to.equal(true);
    });
  });

  describe('moved, then killed while pip installs', () => {
    let clone: string;

    before(async () => {
      const before = scratchClone(['packages', 'build', 'venv', 'wasm']);
      await setUp(before);
      clone = join(dirname(before), 'moved');
      renameSync(before, clone);
    });

    it('makes .venv anew, since paths are baked into it, and does not count a half of it', async () => {
      const running = startScript(clone, ['scripts/setup.mjs']);
      await running.saw('JupyterLab in .venv ...');
      await untilExists(join(clone, '.venv', 'pyvenv.cfg'));
      running.child.kill('SIGKILL');
      await running.ended;
      expect(stampOf(clone, 'venv')).to.equal(undefined);
    });

    it('completes when run again, with the new place in the kernel’s registration', async () => {
      const { status, output } = await setUp(clone, {
        TFJS_NODE_CDN_STORAGE: 'http://127.0.0.1:9/',
        CXX: undefined,
      });
      expect(status, output).to.equal(0);
      expect(JSON.parse(readFileSync(join(clone, KERNEL), 'utf8')).argv[1]).to.equal(
        join(clone, 'scripts', 'kernel.cjs'),
      );
    });
  });

  describe('done', () => {
    let clone: string;
    before(async () => {
      clone = scratchClone(['packages', 'build', 'venv', 'wasm']);
      await setUp(clone);
    });

    it('does nothing when run again, and needs no network', async () => {
      const { status, output } = await setUp(clone, withoutNetwork());
      expect(status).to.equal(0);
      expect(output.match(/\(already done\)/g)).to.have.length(STEPS.length);
    });

    it('restores a deleted kernel registration', async () => {
      const whole = readFileSync(join(clone, KERNEL), 'utf8');
      rmSync(dirname(join(clone, KERNEL)), { recursive: true });
      await setUp(clone);
      expect(readFileSync(join(clone, KERNEL), 'utf8')).to.equal(whole);
    });

    it('restores a kernel registration that was cut off', async () => {
      const whole = readFileSync(join(clone, KERNEL), 'utf8');
      writeFileSync(join(clone, KERNEL), whole.slice(0, 20));
      await setUp(clone);
      expect(readFileSync(join(clone, KERNEL), 'utf8')).to.equal(whole);
    });

    it('goes past a lock whose owner is dead', async () => {
      writeFileSync(
        join(clone, '.setup', 'lock.json'),
        JSON.stringify({ pid: process.pid, started: 'another day' }),
      );
      expect((await setUp(clone)).status).to.equal(0);
    });

    it('ends on Ctrl-C with one sentence and status 130', async () => {
      const running = startScript(clone, ['scripts/setup.mjs', '--again', 'build']);
      await running.saw('The package "course" ...');
      await childOf(clone, running);
      running.child.kill('SIGINT');
      const { status, output } = await running.ended;
      expect(status).to.equal(130);
      expect(output).to.match(/Set-up was stopped at the step .*To go on: npm run setup\n$/);
      expect(existsSync(join(clone, '.setup', 'lock.json'))).to.equal(false);
    });

    it('lets a second set-up wait for the first, which does the work', async () => {
      const first = startScript(clone, ['scripts/setup.mjs', '--again', 'build']);
      await first.saw('The package "course" ...');
      const second = startScript(clone, ['scripts/setup.mjs']);
      const endings = await Promise.all([first.ended, second.ended]);
      expect(endings.map(({ status }) => status)).to.deep.equal([0, 0]);
      expect(endings[1].output).to.include('waiting for it to end');
      expect(endings[1].output).to.match(/The package "course": .*\(already done\)/);
    });
  });
});

/** The process id of the program that a set-up has in hand. */
async function childOf(clone: string, { child }: Running): Promise<number> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('set-up ended before it could be disturbed');
    try {
      const noted = JSON.parse(readFileSync(join(clone, '.setup', 'lock.json'), 'utf8'));
      if (noted.children?.length > 0) return noted.children[0].pid;
    } catch {
      // not written yet
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function untilExists(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 20));
}
