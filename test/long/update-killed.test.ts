// An update that is killed before each of its steps is whole after the next one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { finishUpdate, updateCourse } from '../../lib/cli/update';
import { PENDING } from '../../lib/cli/update/transaction';
import { changedCourse } from '../cli/update/changed-course';
import { git } from '../cli/update/scratch';

const ROOT = join(__dirname, '..', '..');
const DIE = ['-r', 'tsx/cjs', join(__dirname, '..', 'cli', 'update', 'fixtures', 'die.ts')];

describe('an update that is killed', function () {
  this.timeout(600_000);
  const course = changedCourse();

  it('by kill -9 before any of its steps, is whole again after the next one', async () => {
    const steps = await dieBefore(Number.MAX_SAFE_INTEGER);
    expect(steps).to.include.members(['note', 'move', 'end']);
    course.expectNew();
    for (const [number, what] of steps.entries()) {
      git(course.clone, 'reset', '--quiet', '--hard', 'HEAD~1');
      course.answer();
      expect(await dieBefore(number)).to.deep.equal(steps.slice(0, number));
      expect(existsSync(join(course.clone, PENDING)), what).to.equal(number > steps.indexOf('note'));
      if (!finishUpdate(course.clone)) await updateCourse({ root: course.clone, stub: () => undefined });
      course.expectNew();
    }
  });

  /** Updates in a process of its own, which dies there. @returns the steps that it has taken. */
  async function dieBefore(step: number): Promise<string[]> {
    const child = spawn(process.execPath, [...DIE, course.clone, String(step)], {
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
