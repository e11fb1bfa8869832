// An update that is stopped leaves the old course, or a way to the new one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { finishUpdate, updateCourse } from '../../../lib/cli/update';
import { PENDING } from '../../../lib/cli/update/transaction';
import { CourseError } from '../../../lib/core';
import { courseFiles } from './files';
import { EXERCISE } from './learner';
import { backups, git, read, scratchRemote, write } from './scratch';

const REPLACED = 'lib/plots/slider.ts';
const ANSWER = 'export const dense = () => 1; // mine\n';

/** Passes through unchanged, as every sentence for learners does. */
class Stopped extends CourseError {}

describe('an update that is stopped', function () {
  this.timeout(240_000);
  const remote = scratchRemote();
  let clone = '';
  beforeEach(() => {
    clone = remote.clone();
    write(clone, new Map([[EXERCISE, ANSWER]]));
    remote.publish(
      new Map([
        ['lib/plots/slider.ts', '// new\n'],
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

  it('before any of its steps, is whole again after the next one', async () => {
    const steps: string[] = [];
    const options = { root: clone, stub: () => undefined };
    for (let stopAt = 0; ; stopAt++) {
      const before = read(clone);
      let step = 0;
      const onStep = (what: string): void => {
        if (step++ === stopAt) throw new Stopped(what);
      };
      const stopped = await Promise.resolve()
        .then(() => finishUpdate(clone, onStep) ?? updateCourse({ ...options, onStep }))
        .catch((error) => error);
      if (!(stopped instanceof Stopped)) break;
      steps.push(stopped.message);
      if (!existsSync(join(clone, PENDING))) {
        expect(read(clone), stopped.message).to.deep.equal(before);
        continue; // the next try begins anew
      }
      finishUpdate(clone);
      expectNew();
      // back to where it stopped, so that later steps are stopped as well
      git(clone, 'reset', '--quiet', '--hard', 'HEAD~1');
      write(clone, new Map([[EXERCISE, ANSWER]]));
    }
    expect(steps.filter((what) => what.startsWith('write'))).to.have.length.greaterThan(3);
    expect(steps).to.include.members(['note', 'move', 'end']);
    expectNew();
  });

  it('keeps what the learner writes between the stop and the next try', async () => {
    let writes = 0;
    const onStep = (what: string): void => {
      if (what.startsWith('write') && ++writes === 2) throw new Stopped(what);
    };
    await updateCourse({ root: clone, stub: () => undefined, onStep }).catch(() => undefined);
    writeFileSync(join(clone, 'lib/plots/slider.ts'), '// meanwhile\n');
    writeFileSync(join(clone, EXERCISE), '// meanwhile too\n');
    const later = finishUpdate(clone)?.later;
    expect(later).to.include('lib/plots/slider.ts');
    expect(backups(clone).get('later/lib/plots/slider.ts')).to.equal('// meanwhile\n');
    expect([...read(clone).values(), ...backups(clone).values()]).to.include('// meanwhile too\n');
  });

  it('is noticed by nobody else: reading the course goes on', () => {
    expect(finishUpdate(clone)).to.equal(undefined);
    expect(readFileSync(join(clone, EXERCISE), 'utf8')).to.equal(ANSWER);
  });
});
