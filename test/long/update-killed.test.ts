// An update that is killed before each of its steps is whole after the next one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { finishUpdate, updateCourse } from '../../lib/cli/update';
import { PENDING } from '../../lib/cli/update/transaction';
import { courseFiles } from '../cli/update/files';
import { EXERCISE } from '../cli/update/learner';
import { backups, git, read, scratchRemote, write } from '../cli/update/scratch';

const ROOT = join(__dirname, '..', '..');
const DIE = ['-r', 'tsx/cjs', join(__dirname, '..', 'cli', 'update', 'fixtures', 'die.ts')];
const REPLACED = 'lib/plots/slider.ts';
const ANSWER = 'export const dense = () => 1; // mine\n';

describe('an update that is killed', function () {
  this.timeout(600_000);
  const remote = scratchRemote();
  let clone = '';
  beforeEach(() => {
    clone = remote.clone();
    write(clone, new Map([[EXERCISE, ANSWER]]));
    remote.publish(
      new Map([
        [REPLACED, '// new\n'],
        ['scripts/new.mjs', '// new\n'],
        [EXERCISE, `// a better start\n${courseFiles().get(EXERCISE)}`],
      ]),
      ['lib/plots/old.ts', 'notebooks/02-loss.ipynb'],
    );
  });

  const expectNew = (): void => {
    const expected = remote.published().set(EXERCISE, String(read(clone).get(EXERCISE)));
    expect(read(clone)).to.deep.equal(expected);
    expect(read(clone).get(EXERCISE)).to.contain('// mine');
    expect(git(clone, 'status', '--porcelain')).to.equal(` M ${EXERCISE}\n`);
    expect(backups(clone).get(`yours/${REPLACED}`)).to.equal(courseFiles().get(REPLACED));
    expect(existsSync(join(clone, PENDING))).to.equal(false);
  };

  it('by kill -9 before any of its steps, is whole again after the next one', async () => {
    const steps = await dieBefore(Number.MAX_SAFE_INTEGER);
    expect(steps).to.include.members(['note', 'move', 'end']);
    expectNew();
    for (const [number, what] of steps.entries()) {
      git(clone, 'reset', '--quiet', '--hard', 'HEAD~1');
      write(clone, new Map([[EXERCISE, ANSWER]]));
      expect(await dieBefore(number)).to.deep.equal(steps.slice(0, number));
      expect(existsSync(join(clone, PENDING)), what).to.equal(number > steps.indexOf('note'));
      if (!finishUpdate(clone)) await updateCourse({ root: clone, stub: () => undefined });
      expectNew();
    }
  });

  /** Updates in a process of its own, which dies there. @returns the steps that it has taken. */
  async function dieBefore(step: number): Promise<string[]> {
    const child = spawn(process.execPath, [...DIE, clone, String(step)], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
    const [status, signal] = await once(child, 'close');
    if (step !== Number.MAX_SAFE_INTEGER) expect(signal).to.equal('SIGKILL');
    else expect(status).to.equal(0);
    return printed
      .trim()
      .replaceAll(/\d{4}-\d\d-\d\dT[\d-]+/g, 'NOW')
      .split('\n')
      .filter(Boolean);
  }
});
